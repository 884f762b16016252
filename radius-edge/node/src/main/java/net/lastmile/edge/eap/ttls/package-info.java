/**
 * What EAP-TTLS version 0 (RFC 5281) speaks inside its tunnel: attribute-value pairs as Diameter
 * lays them out, with PAP, CHAP, MS-CHAP, MS-CHAPv2 or another EAP method (section 11.2). The
 * challenges of CHAP, MS-CHAP and MS-CHAPv2 come from the tunnel itself.
 */
package net.lastmile.edge.eap.ttls;
