/**
 * What routers may report, drawn by a seed, and what must come of it: one generator and one model
 * for the tests of the edge and of the centre. Part of no product.
 */
package net.lastmile.edge.histories;
