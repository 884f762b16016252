package net.lastmile.edge.contract.record;

import java.util.UUID;
import net.lastmile.edge.contract.secret.RegionSeal;

/**
 * How an edge logs in to a router's own API, which RouterOS offers besides RADIUS.
 *
 * @param user username; the empty text: no access
 * @param sealedPassword sealed by {@link RegionSeal} with {@link #passwordContext}
 * @param port TCP port
 * @param tls whether the connection is encrypted
 * @param certificate SHA-256 of the certificate that the router must show, as 64 lower-case
 *     hexadecimal digits; the empty text: none is trusted yet, so no password is sent over TLS
 */
@SuppressWarnings(
    "ArrayRecordComponent") // Octets on their way to a store; nobody compares records.
public record ApiAccess(
    String user, byte[] sealedPassword, int port, boolean tls, String certificate) {
  public static final ApiAccess NONE = new ApiAccess("", new byte[0], 0, false, "");

  /**
   * What the sealed password is bound to: neither another router's password nor a RADIUS secret can
   * be passed off as this one.
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
