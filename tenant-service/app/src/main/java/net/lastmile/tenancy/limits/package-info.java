/**
 * How many of each thing a tenant may have (T12).
 *
 * <ol>
 *   <li>Limited things are counted in the tenant's own schema by {@link
 *       net.lastmile.tenancy.limits.TenantTally}, in the transaction that adds one: simultaneous
 *       additions cannot exceed a limit together.
 *   <li>A limit is the default of {@link net.lastmile.tenancy.limits.TenantLimit} unless an
 *       operator set another, which only operators can; a tenant's role reads its own rows.
 *   <li>A limit below what a tenant has removes nothing, but nothing can be added.
 * </ol>
 */
package net.lastmile.tenancy.limits;
