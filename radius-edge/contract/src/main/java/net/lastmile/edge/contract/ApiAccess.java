package net.lastmile.edge.contract;

import java.util.UUID;

/**
 * How an edge logs in to a router's own API, which RouterOS has beside RADIUS.
 *
 * @param user the log-in's name; the empty text: there is no access
 * @param sealedPassword sealed by {@link RegionSeal} with {@link #passwordContext}
 * @param port TCP port
 * @param tls whether the connection is encrypted
 * @param certificate SHA-256 of the certificate that the router must show, as 64 lower-case
 *     hexadecimal digits; the empty text: none is trusted yet, and over TLS no password is sent
 */
@SuppressWarnings(
    "ArrayRecordComponent") // Octets on their way to a store; nobody compares records.
public record ApiAccess(
    String user, byte[] sealedPassword, int port, boolean tls, String certificate) {
  public static final ApiAccess NONE = new ApiAccess("", new byte[0], 0, false, "");

  /**
   * What the sealed password is bound to, so that neither another router's nor a RADIUS secret can
   * be passed off as it.
   */
  public static String passwordContext(UUID tenantId, UUID nasId) {
    return "nas-api/" + tenantId + "/" + nasId;
  }

  public boolean isPresent() {
    return !user.isEmpty();
  }

  void writeTo(RecordWriter out) {
    out.text(user).bytes(sealedPassword).u16(port).bool(tls).text(certificate);
  }

  static ApiAccess readFrom(RecordReader in) {
    return in.ended() ? NONE : new ApiAccess(in.text(), in.bytes(), in.u16(), in.bool(), in.text());
  }
}
