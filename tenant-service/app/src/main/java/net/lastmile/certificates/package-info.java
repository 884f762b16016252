/**
 * The private certificate authorities: the platform's, and each tenant's for devices of its lines.
 *
 * <ol>
 *   <li>There is one for a platform, made at the first start; its key lies sealed by the master key
 *       and is opened in memory only. A tenant's is made when it first issues a certificate, and
 *       its key lies sealed under the tenant's data key.
 *   <li>A certificate is good for one use, a server's or a client's, and never for signing others.
 *   <li>Nothing here keeps what it issues: features ask {@link
 *       net.lastmile.certificates.PlatformAuthority} or {@link
 *       net.lastmile.certificates.TenantAuthority} and keep what they get.
 * </ol>
 */
package net.lastmile.certificates;
