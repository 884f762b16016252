/**
 * What the platform's operators may do: see which tenants there are, make one, let its staff back
 * in, look at the edges. Nothing of what is inside a tenant shows here.
 */
package net.lastmile.operator;
