/**
 * Which site a host name belongs to: the public one, or a tenant's, by its slug or by a domain of
 * its own.
 *
 * <ol>
 *   <li>Anyone may ask, because this is read before the log-in; the answer names the panel's client
 *       at the identity provider and the brand, and nothing else of the tenant.
 *   <li>A domain counts only once it is proven ({@link net.lastmile.tenancy.domains}).
 * </ol>
 */
package net.lastmile.tenancy.hosts;
