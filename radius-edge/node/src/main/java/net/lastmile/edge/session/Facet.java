package net.lastmile.edge.session;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import net.lastmile.edge.contract.MacAddress;
import net.lastmile.edge.store.StoredSession;

/** Something that a session can be found by. */
record Facet(Kind kind, UUID tenantId, String value) {
  /** What it is. */
  enum Kind {
    USER,
    ADDRESS,
    MAC,
    PORT,
    TOKEN
  }

  static Facet user(UUID tenantId, String username) {
    return new Facet(Kind.USER, tenantId, username.toLowerCase(Locale.ROOT));
  }

  static Facet address(UUID tenantId, String address) {
    return new Facet(Kind.ADDRESS, tenantId, address);
  }

  static Facet mac(UUID tenantId, long mac) {
    return new Facet(Kind.MAC, tenantId, mac == MacAddress.NONE ? "" : Long.toHexString(mac));
  }

  static Facet port(UUID tenantId, UUID nasId, String nasPort) {
    return new Facet(Kind.PORT, tenantId, nasPort.isEmpty() ? "" : nasId + "/" + nasPort);
  }

  static Facet token(UUID tenantId, String token) {
    return new Facet(Kind.TOKEN, tenantId, token);
  }

  /** All that this session can be found by. */
  static Stream<Facet> of(OnlineSession session) {
    UUID tenant = session.key().tenantId();
    UUID nas = session.key().nasId();
    StoredSession state = session.state();
    return Stream.of(
            user(tenant, state.username()),
            address(tenant, state.framedIp()),
            address(tenant, state.framedIpv6Prefix()),
            address(tenant, state.delegatedIpv6Prefix()),
            mac(tenant, macOf(state.callingStationId())),
            port(tenant, nas, state.nasPort()),
            port(tenant, nas, state.nasPortId()),
            token(tenant, session.key().token()))
        .filter(facet -> !facet.value().isEmpty());
  }

  private static long macOf(String callingStationId) {
    byte[] octets = callingStationId.getBytes(StandardCharsets.UTF_8);
    return MacAddress.read(octets, 0, octets.length);
  }
}
