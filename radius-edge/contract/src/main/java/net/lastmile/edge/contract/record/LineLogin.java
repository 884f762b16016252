package net.lastmile.edge.contract.record;

/**
 * How a line proves who it is. IPoE and DHCP lines have no password that anybody typed; the router
 * vouches for where they are.
 */
public enum LineLogin implements Coded {
  PASSWORD(0),
  /** Its username is a hardware address, and Calling-Station-Id must be the same address. */
  MAC(1),
  /** Its username is the circuit that Agent-Circuit-Id (RFC 4679) or NAS-Port-Id must name. */
  CIRCUIT(2);

  private final int code;

  LineLogin(int code) {
    this.code = code;
  }

  @Override
  public int code() {
    return code;
  }

  static LineLogin readFrom(RecordReader in) {
    return in.ended() ? PASSWORD : in.oneOf(values());
  }
}
