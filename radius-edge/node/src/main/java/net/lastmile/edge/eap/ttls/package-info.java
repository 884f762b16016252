/**
 * The protocol inside an EAP-TTLS version 0 tunnel (RFC 5281): attribute-value pairs in Diameter's
 * layout, with PAP, CHAP, MS-CHAP, MS-CHAPv2 or another EAP method (section 11.2). The challenges
 * of CHAP, MS-CHAP and MS-CHAPv2 come from the tunnel itself.
 */
package net.lastmile.edge.eap.ttls;
