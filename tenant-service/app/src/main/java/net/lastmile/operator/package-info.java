/**
 * What the platform's operators may do: list tenants, create one, set its limits, let its staff
 * back in, look at the edges. Of a tenant's own data only numbers show here.
 */
package net.lastmile.operator;
