package net.lastmile.edge.radius;

/** Codes of RFC 2865 section 4, RFC 2866 section 4 and RFC 5997 that an edge receives or sends. */
public final class PacketCode {
  public static final int ACCESS_REQUEST = 1;
  public static final int ACCESS_ACCEPT = 2;
  public static final int ACCESS_REJECT = 3;
  public static final int ACCOUNTING_REQUEST = 4;
  public static final int ACCOUNTING_RESPONSE = 5;
  public static final int STATUS_SERVER = 12;

  public static final int ACCESS_CHALLENGE = 11;

  // RFC 5176 section 3.
  public static final int DISCONNECT_REQUEST = 40;
  public static final int DISCONNECT_ACK = 41;
  public static final int DISCONNECT_NAK = 42;
  public static final int COA_REQUEST = 43;
  public static final int COA_ACK = 44;
  public static final int COA_NAK = 45;

  private PacketCode() {}
}
