/**
 * Reports that routers may send, generated from a seed, and the expected result: one generator and
 * one model for the tests of the edge and of the centre. Not part of any product.
 */
package net.lastmile.edge.histories;
