/**
 * Tenants: who they are and what they decide about themselves.
 *
 * <ol>
 *   <li>{@code tenants.run(id, work)} is how a job, an edge or an operator works for a tenant; a
 *       staff request has its tenant already.
 *   <li>{@code tenants.current()} gives settings: zone, currency, region.
 *   <li>{@link net.lastmile.tenancy.TenantChanged} is fired inside the tenant's transaction when
 *       settings change: features that publish to edges observe it.
 *   <li>What a feature has to do for tenants now and then is a {@link
 *       net.lastmile.tenancy.DueWork}; no job visits all tenants (ADR 0031).
 * </ol>
 */
package net.lastmile.tenancy;
