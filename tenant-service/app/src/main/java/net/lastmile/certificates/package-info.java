/**
 * The platform's private certificate authority.
 *
 * <ol>
 *   <li>There is one for a platform, made at the first start; its key lies sealed by the master key
 *       and is opened in memory only.
 *   <li>A certificate is good for one use, a server's or a client's, and never for signing others.
 *   <li>Nothing here knows what a certificate is for: features ask {@link
 *       net.lastmile.certificates.PlatformAuthority} and keep what they get.
 * </ol>
 */
package net.lastmile.certificates;
