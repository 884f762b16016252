/**
 * What the platform's operators may do: see which tenants there are, make one, say how much it may
 * have, let its staff back in, look at the edges. Of what is inside a tenant only numbers show
 * here.
 */
package net.lastmile.operator;
