package net.lastmile.ops.bng.packet;

/** Microsoft's attributes (RFC 2548). */
final class Microsoft {
  static final int VENDOR = 311;
  static final int CHAP_ERROR = 2;
  static final int CHAP_CHALLENGE = 11;
  static final int MPPE_SEND_KEY = 16;
  static final int MPPE_RECV_KEY = 17;
  static final int CHAP2_RESPONSE = 25;
  static final int CHAP2_SUCCESS = 26;

  private Microsoft() {}
}
