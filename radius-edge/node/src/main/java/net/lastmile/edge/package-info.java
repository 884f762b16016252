/** The RADIUS edge's node: {@link net.lastmile.edge.EdgeNode} shows what it consists of. */
package net.lastmile.edge;
