/** Sealing for a region, and hashes of passwords. */
package net.lastmile.edge.contract.secret;
