/** What an edge's journal tells the centre, and the rules that both sides judge it by. */
package net.lastmile.edge.contract.event;
