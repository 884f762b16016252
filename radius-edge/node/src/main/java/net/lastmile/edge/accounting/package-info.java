/**
 * Decodes Accounting-Requests. The journal stores the packet as it arrived; it is decoded after the
 * reply was written: once for the table of sessions, and once when it is sent to the centre.
 *
 * <p>Each value is checked on its own: an impossible one is left out and noted, and the rest of the
 * packet still counts.
 */
package net.lastmile.edge.accounting;
