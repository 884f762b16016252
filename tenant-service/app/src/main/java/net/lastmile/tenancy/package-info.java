/**
 * Tenants: who they are, what they decide about themselves, which host names are theirs.
 *
 * <ol>
 *   <li>{@code tenants.run(id, work)} is how a job, an edge or an operator works for a tenant; a
 *       staff request has been entered already.
 *   <li>{@code tenants.current()} gives settings: zone, currency, region.
 *   <li>{@link net.lastmile.tenancy.TenantChanged} is fired inside the tenant's transaction when
 *       settings change: who publishes to edges observes it.
 *   <li>{@link net.lastmile.tenancy.FirstSteps} is implemented by the feature that can tell.
 * </ol>
 */
package net.lastmile.tenancy;
