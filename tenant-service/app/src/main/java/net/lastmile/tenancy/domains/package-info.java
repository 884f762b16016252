/**
 * Host names of a tenant's own, under which its panel answers (T12).
 *
 * <ol>
 *   <li>A name is proven by a TXT record that only its owner can publish; until then it leads to no
 *       tenant.
 *   <li>Several tenants may claim a name; the first that proves it gets it.
 *   <li>The record is looked up outside of any transaction.
 *   <li>After a change the panel's client at the identity provider gets its new addresses through
 *       due work ({@link net.lastmile.tenancy.TenantChanged}).
 * </ol>
 */
package net.lastmile.tenancy.domains;
