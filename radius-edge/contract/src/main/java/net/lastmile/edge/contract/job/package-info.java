/** Orders that edges lease, and what became of them. */
package net.lastmile.edge.contract.job;
