/** Places orders about live sessions; the one table of jobs. */
package net.lastmile.coa.order;
