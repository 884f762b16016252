/**
 * What an Accounting-Request says. The packet goes to the journal as it came, and is read after the
 * reply was written: once for the table of sessions, and once when it is sent on to the centre.
 *
 * <p>Each value is doubted by itself: one that cannot be is left out and noted, and never costs the
 * packet.
 */
package net.lastmile.edge.accounting;
