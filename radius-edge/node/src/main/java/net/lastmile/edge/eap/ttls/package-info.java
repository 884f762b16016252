/**
 * What EAP-TTLS version 0 (RFC 5281) speaks inside its tunnel: attribute-value pairs as Diameter
 * lays them out, with PAP (section 11.2.5) or MS-CHAPv2 (section 11.2.4).
 */
package net.lastmile.edge.eap.ttls;
