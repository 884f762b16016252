/** Pages of changes, and digests to compare what both sides hold. */
package net.lastmile.edge.contract.feed;
