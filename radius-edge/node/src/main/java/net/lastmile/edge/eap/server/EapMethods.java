package net.lastmile.edge.eap.server;

import java.security.SecureRandom;
import java.util.List;
import net.lastmile.edge.directory.TlsIdentity;
import net.lastmile.edge.eap.DeviceCertificates;
import net.lastmile.edge.eap.EapMethod;
import net.lastmile.edge.eap.EapType;
import net.lastmile.edge.eap.Md5Challenge;
import net.lastmile.edge.eap.peap.PeapInner;
import net.lastmile.edge.eap.tls.CertificateInner;
import net.lastmile.edge.eap.tls.ShownCertificate;
import net.lastmile.edge.eap.tls.TunnelMethod;
import net.lastmile.edge.eap.ttls.TtlsInner;

/** Knows which methods a line may use in one conversation, and starts them. */
final class EapMethods {
  private static final List<Integer> PASSWORD_FIRST =
      List.of(EapType.PEAP, EapType.TTLS, EapType.MD5_CHALLENGE, EapType.TLS);
  private static final List<Integer> CERTIFICATE_FIRST =
      List.of(EapType.TLS, EapType.PEAP, EapType.TTLS, EapType.MD5_CHALLENGE);
  private static final List<Integer> WITHOUT_TUNNEL = List.of(EapType.MD5_CHALLENGE);

  private final TlsIdentity tls;
  private final DeviceCertificates certificates;
  private final long nowMillis;
  private final SecureRandom random;

  /**
   * @param tls the tenant's server identity; null if there is none
   * @param nowMillis when the conversation begins
   */
  EapMethods(
      TlsIdentity tls, DeviceCertificates certificates, long nowMillis, SecureRandom random) {
    this.tls = tls;
    this.certificates = certificates;
    this.nowMillis = nowMillis;
    this.random = random;
  }

  /**
   * In order of preference; the first is offered before the peer says what it wants.
   *
   * @param identity the peer's outer identity
   */
  List<Integer> offered(byte[] identity) {
    if (tls == null) {
      return WITHOUT_TUNNEL;
    }
    return certificates.any(identity) ? CERTIFICATE_FIRST : PASSWORD_FIRST;
  }

  /**
   * @param type one of {@link #offered}
   * @param identity the peer's outer identity
   * @param mtu maximum length of an EAP packet in octets
   */
  EapMethod begin(int type, byte[] identity, int mtu) {
    return switch (type) {
      case EapType.PEAP -> new TunnelMethod(type, tls::newContext, new PeapInner(random), mtu);
      case EapType.TTLS -> new TunnelMethod(type, tls::newContext, new TtlsInner(random), mtu);
      case EapType.TLS -> {
        var shown = new ShownCertificate(identity, certificates, nowMillis);
        yield new TunnelMethod(type, () -> tls.newContext(shown), new CertificateInner(shown), mtu);
      }
      case EapType.MD5_CHALLENGE -> new Md5Challenge(identity, random);
      default -> throw new IllegalArgumentException("no EAP method of type " + type);
    };
  }
}
