/**
 * How many of what a tenant may have (T12).
 *
 * <ol>
 *   <li>What is limited is counted in the tenant's own schema by {@link
 *       net.lastmile.tenancy.limits.TenantTally}, in the transaction that makes it: those who make
 *       at once do not pass a limit together.
 *   <li>A limit is the default of {@link net.lastmile.tenancy.limits.TenantLimit} unless an
 *       operator said otherwise, which only operators can; a tenant's role reads its own rows.
 *   <li>A limit below what a tenant has takes nothing away; nothing new is made.
 * </ol>
 */
package net.lastmile.tenancy.limits;
