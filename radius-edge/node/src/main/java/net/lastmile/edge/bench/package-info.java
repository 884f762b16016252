/** An edge on its own, without centre or cluster, for load generators to be pointed at. */
package net.lastmile.edge.bench;
