/**
 * A synthetic region: records and requests that match, for warming up and for measuring. Never used
 * in a real directory.
 */
package net.lastmile.edge.sample;
