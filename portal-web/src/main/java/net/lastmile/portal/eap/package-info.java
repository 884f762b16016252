/**
 * Pages about the certificate with which the edges identify themselves to lines that log in by PEAP
 * or EAP-TTLS: what it is, what devices have to trust, and how to replace it.
 */
package net.lastmile.portal.eap;
