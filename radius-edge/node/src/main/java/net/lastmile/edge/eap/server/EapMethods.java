package net.lastmile.edge.eap.server;

import java.security.SecureRandom;
import java.util.List;
import net.lastmile.edge.directory.TlsIdentity;
import net.lastmile.edge.eap.EapMethod;
import net.lastmile.edge.eap.EapType;
import net.lastmile.edge.eap.Md5Challenge;
import net.lastmile.edge.eap.peap.PeapInner;
import net.lastmile.edge.eap.tls.TunnelMethod;
import net.lastmile.edge.eap.ttls.TtlsInner;

/** Which methods a line may use in one conversation, and makes their runs. */
final class EapMethods {
  private static final List<Integer> ALL =
      List.of(EapType.PEAP, EapType.TTLS, EapType.MD5_CHALLENGE);
  private static final List<Integer> WITHOUT_TUNNEL = List.of(EapType.MD5_CHALLENGE);

  private final TlsIdentity tls;
  private final SecureRandom random;

  /**
   * @param tls by what the tenant proves itself, or null if there is nothing
   */
  EapMethods(TlsIdentity tls, SecureRandom random) {
    this.tls = tls;
    this.random = random;
  }

  /** By preference; the first is offered before the peer says what it wants. */
  List<Integer> offered() {
    return tls == null ? WITHOUT_TUNNEL : ALL;
  }

  /**
   * @param type one of {@link #offered}
   * @param identity what the peer called itself in the open
   * @param mtu the most octets an EAP packet may have
   */
  EapMethod begin(int type, byte[] identity, int mtu) {
    return switch (type) {
      case EapType.PEAP -> new TunnelMethod(type, tls::newContext, new PeapInner(random), mtu);
      case EapType.TTLS -> new TunnelMethod(type, tls::newContext, new TtlsInner(random), mtu);
      case EapType.MD5_CHALLENGE -> new Md5Challenge(identity, random);
      default -> throw new IllegalArgumentException("no EAP method of type " + type);
    };
  }
}
