package net.lastmile.edge.contract;

/**
 * By what a line proves who it is. Lines of IPoE and DHCP have no password that anybody typed: the
 * router vouches for where they are. Positions are part of the wire format.
 */
public enum LineLogin {
  PASSWORD,
  /** Its username is a hardware address, and Calling-Station-Id must be the same. */
  MAC,
  /** Its username is the circuit that Agent-Circuit-Id (RFC 4679) or NAS-Port-Id must name. */
  CIRCUIT;

  static LineLogin readFrom(RecordReader in) {
    return in.ended() ? PASSWORD : in.oneOf(values());
  }
}
