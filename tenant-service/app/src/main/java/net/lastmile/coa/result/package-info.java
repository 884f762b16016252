/** What became of orders: attempts, retries, outcomes that edges report. */
package net.lastmile.coa.result;
