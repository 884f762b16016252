/** What an edge holds of each thing, as it is sent in the feed and stored on disk. */
package net.lastmile.edge.contract.record;
