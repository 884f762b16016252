/**
 * How a tenant's edges prove themselves: to lines that log in through a TLS tunnel (PEAP,
 * EAP-TTLS), and to routers that speak RADIUS over TLS.
 *
 * <ol>
 *   <li>Every active tenant has one identity: issued by the platform's private authority, or its
 *       own.
 *   <li>What the platform issued is renewed {@link net.lastmile.eap.EapIdentities#RENEW_BEFORE}
 *       before it expires, without anybody's doing; a tenant's own is not touched.
 *   <li>The private key lies sealed under the tenant's key, goes to the edges sealed for their
 *       region, and is never given back.
 * </ol>
 */
package net.lastmile.eap;
