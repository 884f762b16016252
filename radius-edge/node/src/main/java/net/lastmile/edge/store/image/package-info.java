/** The file of a region's records that a node starts from. */
package net.lastmile.edge.store.image;
