/**
 * What an Accounting-Request says. The packet goes to the journal as it came, and is read after the
 * reply was written: once for the table of sessions, and once when it is sent on to the centre.
 */
package net.lastmile.edge.accounting;
