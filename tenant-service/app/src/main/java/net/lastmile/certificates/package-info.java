/**
 * The private certificate authorities: the platform's, and each tenant's for devices of its lines.
 *
 * <ol>
 *   <li>There is one for a platform, made at the first start; its key is sealed by the master key
 *       and opened in memory only. A tenant's is made when it first issues a certificate, and its
 *       key is sealed under the tenant's data key.
 *   <li>A certificate is valid for one use, a server's or a client's, and never for signing others.
 *   <li>This package does not store what it issues: features ask {@link
 *       net.lastmile.certificates.PlatformAuthority} or {@link
 *       net.lastmile.certificates.TenantAuthority} and store what they get.
 * </ol>
 */
package net.lastmile.certificates;
