/**
 * The protocol inside a PEAPv0 tunnel (draft-kamath-pppext-peapv0): the inner identity, EAP
 * MS-CHAPv2 (draft-kamath-pppext-eap-mschapv2), and the result as a TLV that the peer confirms.
 *
 * <p>Inner packets are sent without their EAP header, results with it. Crypto-binding is not
 * offered.
 */
package net.lastmile.edge.eap.peap;
