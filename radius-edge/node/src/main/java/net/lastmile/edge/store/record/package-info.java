/** What a region stores of each thing, and the format of that between nodes and on disk. */
package net.lastmile.edge.store.record;
