package net.lastmile.edge.eap.server;

import java.security.SecureRandom;
import java.util.List;
import net.lastmile.edge.directory.Tenant;
import net.lastmile.edge.eap.EapMethod;
import net.lastmile.edge.eap.EapType;
import net.lastmile.edge.eap.Md5Challenge;

/** Which methods a tenant's lines may use, and makes their runs. */
final class EapMethods {
  private final SecureRandom random = new SecureRandom();

  /** By preference; the first is offered before the peer says what it wants. */
  List<Integer> offered(Tenant tenant) {
    return List.of(EapType.MD5_CHALLENGE);
  }

  /**
   * @param type one of {@link #offered}
   * @param identity what the peer called itself in the open
   * @param mtu the most octets an EAP packet may have
   */
  EapMethod begin(int type, Tenant tenant, byte[] identity, int mtu) {
    return switch (type) {
      case EapType.MD5_CHALLENGE -> new Md5Challenge(identity, random);
      default -> throw new IllegalArgumentException("no EAP method of type " + type);
    };
  }
}
