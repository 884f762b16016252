/**
 * What PEAPv0 speaks inside its tunnel (draft-kamath-pppext-peapv0): the inner identity, EAP
 * MS-CHAPv2 (draft-kamath-pppext-eap-mschapv2), and the result as a TLV that the peer confirms.
 *
 * <p>Inner packets go without their EAP header, results with it. No crypto-binding is offered.
 */
package net.lastmile.edge.eap.peap;
