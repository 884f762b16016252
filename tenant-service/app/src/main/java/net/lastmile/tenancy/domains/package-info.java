/**
 * Host names of a tenant's own, under which its panel answers (T12).
 *
 * <ol>
 *   <li>A name is proven by a TXT record that only its owner can publish; until then it selects
 *       nobody.
 *   <li>Several tenants may claim a name, one can have it: the first that proves it.
 *   <li>The record is looked up outside of any transaction.
 *   <li>After a change the panel's client at the identity provider learns its addresses anew, by a
 *       job ({@link net.lastmile.tenancy.TenantChanged}).
 * </ol>
 */
package net.lastmile.tenancy.domains;
