package net.lastmile.edge.eap;

/** Types of EAP packets as IANA numbers them. */
public final class EapType {
  // RFC 3748 section 5.
  public static final int IDENTITY = 1;
  public static final int NAK = 3;
  public static final int MD5_CHALLENGE = 4;
  public static final int GENERIC_TOKEN_CARD = 6;

  // RFC 5216.
  public static final int TLS = 13;

  // RFC 5281, draft-kamath-pppext-peapv0, draft-kamath-pppext-eap-mschapv2.
  public static final int TTLS = 21;
  public static final int PEAP = 25;
  public static final int MS_CHAP_V2 = 26;

  /** EAP-Extensions of PEAPv0, which carries the result inside the tunnel. */
  public static final int EXTENSIONS = 33;

  private EapType() {}
}
