/**
 * What an Accounting-Request says. The packet goes to the journal as it came; it is read only when
 * it is sent on to the centre, so that an edge with little to do reads what a busy one wrote down.
 */
package net.lastmile.edge.accounting;
