/**
 * A made-up region: records and requests that fit each other, for warming up and for measuring.
 * Nothing of it ever reaches a real directory.
 */
package net.lastmile.edge.sample;
