/**
 * The pages of the certificate by which the edges prove themselves to lines that log in by PEAP or
 * EAP-TTLS: what it is, what devices have to trust, and its replacement.
 */
package net.lastmile.portal.eap;
