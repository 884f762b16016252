package net.lastmile.edge.session.index;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.lastmile.edge.contract.address.MacAddress;
import net.lastmile.edge.contract.record.Username;
import net.lastmile.edge.store.FacetHash;
import net.lastmile.edge.store.record.StoredSession;

/** A property that a session can be found by. */
record Facet(Kind kind, UUID tenantId, String value) {
  /** The kind of property. */
  enum Kind {
    USER,
    ADDRESS,
    MAC,
    PORT,
    TOKEN,
    ID
  }

  /**
   * Usernames that differ in case share it; {@link Sessions} distinguishes them where case counts.
   */
  static Facet user(UUID tenantId, String username) {
    return new Facet(Kind.USER, tenantId, Username.of(username, Username.Case.IGNORED));
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

  /** Acct-Session-Id. */
  static Facet id(UUID tenantId, UUID nasId, String sessionId) {
    return new Facet(Kind.ID, tenantId, nasId + "/" + sessionId);
  }

  static Facet id(OnlineSession session) {
    SessionKey key = session.key();
    return id(key.tenantId(), key.nasId(), key.sessionId());
  }

  /** All properties that this session can be found by. */
  static List<Facet> of(OnlineSession session) {
    UUID tenant = session.key().tenantId();
    UUID nas = session.key().nasId();
    StoredSession state = session.state();
    List<Facet> facets = new ArrayList<>();
    add(facets, user(tenant, state.username()));
    add(facets, address(tenant, state.framedIp()));
    add(facets, address(tenant, state.framedIpv6Address()));
    add(facets, address(tenant, state.framedIpv6Prefix()));
    add(facets, address(tenant, state.delegatedIpv6Prefix()));
    add(facets, mac(tenant, macOf(state.callingStationId())));
    add(facets, port(tenant, nas, state.nasPort()));
    add(facets, port(tenant, nas, state.nasPortId()));
    add(facets, token(tenant, session.key().token()));
    if (!session.state().token().isEmpty()) {
      add(facets, token(tenant, session.state().token()));
    }
    add(facets, id(session));
    return facets;
  }

  private static void add(List<Facet> facets, Facet facet) {
    if (!facet.value().isEmpty()) {
      facets.add(facet);
    }
  }

  boolean isOf(OnlineSession session) {
    return of(session).contains(this);
  }

  long hash() {
    return FacetHash.of(kind, tenantId, value);
  }

  private static long macOf(String callingStationId) {
    byte[] octets = callingStationId.getBytes(StandardCharsets.UTF_8);
    return MacAddress.read(octets, 0, octets.length);
  }
}
