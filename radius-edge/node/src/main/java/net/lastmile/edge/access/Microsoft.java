package net.lastmile.edge.access;

/** Vendor 311's attributes, RFC 2548 section 2. */
public final class Microsoft {
  public static final int VENDOR = 311;
  public static final int MS_CHAP_RESPONSE = 1;
  public static final int MS_CHAP_ERROR = 2;
  public static final int MS_MPPE_ENCRYPTION_POLICY = 7;
  public static final int MS_MPPE_ENCRYPTION_TYPES = 8;
  public static final int MS_CHAP_CHALLENGE = 11;
  public static final int MS_CHAP_MPPE_KEYS = 12;
  public static final int MS_MPPE_SEND_KEY = 16;
  public static final int MS_MPPE_RECV_KEY = 17;
  public static final int MS_CHAP2_RESPONSE = 25;
  public static final int MS_CHAP2_SUCCESS = 26;

  /** Length of both responses: ident, flags, 24 octets that differ by version, the NT response. */
  public static final int RESPONSE_VALUE_OCTETS = 50;

  public static final int RESPONSE_FLAGS = 1;
  public static final int RESPONSE_PEER_CHALLENGE = 2;
  public static final int RESPONSE_NT = 26;

  private Microsoft() {}
}
