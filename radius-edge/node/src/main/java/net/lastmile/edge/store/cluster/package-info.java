/** The channel between the nodes of a region, and what follows when one comes or goes. */
package net.lastmile.edge.store.cluster;
