/** Counts of packets, by what became of them. */
package net.lastmile.edge.receive.count;
