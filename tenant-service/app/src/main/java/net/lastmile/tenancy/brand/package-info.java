/**
 * A tenant's logo (T12).
 *
 * <ol>
 *   <li>A PNG or a JPEG, recognized by its octets and not by its name; limited in octets and
 *       pixels, and never a format that can contain a script.
 *   <li>Anyone may read it, because the log-in page shows it. Only the tenant's staff change it.
 * </ol>
 */
package net.lastmile.tenancy.brand;
