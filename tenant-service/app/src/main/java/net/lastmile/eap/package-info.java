/**
 * How a tenant's edges prove their identity: to lines that log in through a TLS tunnel (PEAP,
 * EAP-TTLS), and to routers that speak RADIUS over TLS.
 *
 * <ol>
 *   <li>Every active tenant has one identity: issued by the platform's private authority, or its
 *       own.
 *   <li>What the platform issued is renewed {@link net.lastmile.eap.EapIdentities#RENEW_BEFORE}
 *       before it expires, automatically; a tenant's own is not touched.
 *   <li>The private key is sealed under the tenant's key, goes to the edges sealed for their
 *       region, and is never given back.
 * </ol>
 */
package net.lastmile.eap;
