/** The RADIUS edge's node: {@link net.lastmile.edge.Node} shows what it consists of. */
package net.lastmile.edge;
