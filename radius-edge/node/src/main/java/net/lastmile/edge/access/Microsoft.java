package net.lastmile.edge.access;

/** Vendor 311's attributes, RFC 2548 section 2. */
final class Microsoft {
  static final int VENDOR = 311;
  static final int MS_CHAP_RESPONSE = 1;
  static final int MS_CHAP_ERROR = 2;
  static final int MS_MPPE_ENCRYPTION_POLICY = 7;
  static final int MS_MPPE_ENCRYPTION_TYPES = 8;
  static final int MS_CHAP_CHALLENGE = 11;
  static final int MS_CHAP_MPPE_KEYS = 12;
  static final int MS_MPPE_SEND_KEY = 16;
  static final int MS_MPPE_RECV_KEY = 17;
  static final int MS_CHAP2_RESPONSE = 25;
  static final int MS_CHAP2_SUCCESS = 26;

  /** Both responses: ident, flags, 24 octets that differ by version, the NT response. */
  static final int RESPONSE_VALUE_OCTETS = 50;

  static final int RESPONSE_FLAGS = 1;
  static final int RESPONSE_PEER_CHALLENGE = 2;
  static final int RESPONSE_NT = 26;

  private Microsoft() {}
}
