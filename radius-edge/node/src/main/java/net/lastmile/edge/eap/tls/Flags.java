package net.lastmile.edge.eap.tls;

/** The first octet of every EAP packet that carries TLS (RFC 5216 section 3.1). */
final class Flags {
  static final int LENGTH_INCLUDED = 0x80;
  static final int MORE_FRAGMENTS = 0x40;
  static final int START = 0x20;

  /** Length of the flags. If LENGTH_INCLUDED is set, the length of the whole message follows. */
  static final int OCTETS = 1;

  static final int LENGTH_OCTETS = 4;

  private Flags() {}
}
