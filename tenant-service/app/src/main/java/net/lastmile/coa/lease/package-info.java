/** Where edges wait for jobs and lease them. */
package net.lastmile.coa.lease;
