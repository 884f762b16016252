/** A node of the RADIUS edge: {@link net.lastmile.edge.Node} shows what it consists of. */
package net.lastmile.edge;
