/**
 * A tenant's logo (T12).
 *
 * <ol>
 *   <li>A PNG or a JPEG, told by its octets and not by its name; bounded in octets and pixels, and
 *       never a format that can hold a script.
 *   <li>Anyone may read it: it stands on the log-in's way. Only the tenant's staff change it.
 * </ol>
 */
package net.lastmile.tenancy.brand;
