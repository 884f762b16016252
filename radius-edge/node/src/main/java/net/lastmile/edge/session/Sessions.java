package net.lastmile.edge.session;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import net.lastmile.edge.contract.MacAddress;
import net.lastmile.edge.contract.Username;
import net.lastmile.edge.store.StoredSession;

/**
 * The sessions that are up in the region, as this node knows them: in memory, without locks for
 * readers. Kept current by {@link #apply}, which the replicated table calls.
 */
public final class Sessions {
  /** By their NAS, which may start anew: then those of no other one are looked at. */
  private final Map<NasOfTenant, Map<SessionKey, OnlineSession>> byNas = new ConcurrentHashMap<>();

  private final Map<UUID, UUID> ids = new ConcurrentHashMap<>();
  private final SessionIndex index = new SessionIndex();
  private final EndedSessions ended = new EndedSessions();
  private final Function<UUID, Username.Case> casing;

  /** Where case tells no usernames apart. */
  public Sessions() {
    this(tenantId -> Username.Case.IGNORED);
  }

  /**
   * @param casing whether case tells usernames of a tenant apart, as of now
   */
  public Sessions(Function<UUID, Username.Case> casing) {
    this.casing = casing;
  }

  /** Those of a username, which is compared as the tenant says. */
  public List<OnlineSession> ofUser(UUID tenantId, String username) {
    List<OnlineSession> found = index.find(Facet.user(tenantId, username));
    // The index holds them by what a change of the rule leaves as it is.
    return casing.apply(tenantId) == Username.Case.IGNORED
        ? found
        : found.stream().filter(session -> isOf(session, username)).toList();
  }

  private boolean isOf(OnlineSession session, String username) {
    Username.Case rule = casing.apply(session.key().tenantId());
    return Username.of(session.state().username(), rule).equals(Username.of(username, rule));
  }

  /**
   * Those that have this address.
   *
   * @param address IPv4 or an IPv6 prefix, as text
   */
  public List<OnlineSession> withAddress(UUID tenantId, String address) {
    return index.find(Facet.address(tenantId, address));
  }

  /**
   * Those of this device.
   *
   * @param mac 48 bits, as {@link MacAddress} reads them from Calling-Station-Id
   */
  public List<OnlineSession> withMac(UUID tenantId, long mac) {
    return index.find(Facet.mac(tenantId, mac));
  }

  /**
   * Those at this port of a router.
   *
   * @param nasPort NAS-Port, or NAS-Port-Id
   */
  public List<OnlineSession> atPort(UUID tenantId, UUID nasId, String nasPort) {
    return index.find(Facet.port(tenantId, nasId, nasPort));
  }

  /** The one for which this Class was given, in hexadecimal. */
  public Optional<OnlineSession> withToken(UUID tenantId, String token) {
    return index.find(Facet.token(tenantId, token)).stream().findFirst();
  }

  /** Those that a router calls so, and those it called so till lately. */
  List<OnlineSession> withId(UUID tenantId, UUID nasId, String sessionId) {
    Facet facet = Facet.id(tenantId, nasId, sessionId);
    List<OnlineSession> over =
        ended.find(facet).stream().filter(session -> find(session.key()).isEmpty()).toList();
    List<OnlineSession> up = index.find(facet);
    return over.isEmpty() ? up : Stream.concat(up.stream(), over.stream()).toList();
  }

  /**
   * The one that the centre means. A router's ids come round again when it restarts: one of another
   * line that has the id now is not meant, though it be the only one. What the router or the centre
   * left out speaks against none.
   *
   * @param token Class with which it began, or of a later log-in; or empty
   */
  public Optional<OnlineSession> named(
      UUID tenantId, UUID nasId, String sessionId, String token, String username) {
    List<OnlineSession> named = index.find(Facet.id(tenantId, nasId, sessionId));
    return named.stream()
        .filter(session -> !token.isEmpty())
        .filter(session -> token.equals(session.key().token()) || token.equals(session.token()))
        .findFirst()
        .or(
            () ->
                named.stream()
                    .filter(session -> !username.isEmpty())
                    .filter(session -> isOf(session, username))
                    .findFirst())
        .or(
            () ->
                named.size() == 1
                    ? Optional.of(named.getFirst()).filter(only -> mayBe(only, token, username))
                    : Optional.empty());
  }

  private static boolean mayBe(OnlineSession session, String token, String username) {
    String began = session.key().token();
    boolean sameLogin =
        isAsFar(token, session.token()) || !began.isEmpty() && isAsFar(token, began);
    return sameLogin && (username.isEmpty() || session.state().username().isEmpty());
  }

  /** Whether two Classes are the same as far as they reach: one may be cut, or left out. */
  private static boolean isAsFar(String one, String other) {
    return one.startsWith(other) || other.startsWith(one);
  }

  /** The one of this key, if it is up. */
  public Optional<OnlineSession> find(SessionKey key) {
    return Optional.ofNullable(of(NasOfTenant.of(key)).get(key));
  }

  /**
   * Whether its line has dialled in again since it was last heard of: from the same device, or
   * where the router names none, from the same port. Then its Stop was lost.
   */
  public boolean isReplaced(OnlineSession session) {
    StoredSession old = session.state();
    return ofUser(session.key().tenantId(), old.username()).stream()
        .filter(other -> other.key().nasId().equals(session.key().nasId()))
        .map(OnlineSession::state)
        .anyMatch(other -> other.startedAtMillis() > old.seenAtMillis() && isAsFrom(old, other));
  }

  private static boolean isAsFrom(StoredSession one, StoredSession other) {
    String device = one.callingStationId();
    if (!device.isEmpty() || !other.callingStationId().isEmpty()) {
      return device.equalsIgnoreCase(other.callingStationId());
    }
    return !one.nasPortId().isEmpty() && one.nasPortId().equals(other.nasPortId());
  }

  /** How many are up. */
  public int count() {
    return byNas.values().stream().mapToInt(Map::size).sum();
  }

  /** Every session that is up; those that come or go meanwhile may be missed. */
  public Stream<OnlineSession> all() {
    return byNas.values().stream().map(Map::values).flatMap(Collection::stream);
  }

  /** Those of a NAS, as of now and as they come and go. */
  Collection<OnlineSession> ofNas(NasOfTenant nas) {
    return of(nas).values();
  }

  private Map<SessionKey, OnlineSession> of(NasOfTenant nas) {
    return byNas.getOrDefault(nas, Map.of());
  }

  /**
   * Takes what is known of a session from here on; what is older than what this node knows by
   * itself says nothing.
   *
   * @param state null, or no longer live: it is not up
   */
  public void apply(String key, StoredSession state) {
    SessionKey named = shared(SessionKey.parse(key));
    Map<SessionKey, OnlineSession> ofNas =
        byNas.computeIfAbsent(NasOfTenant.of(named), nas -> new ConcurrentHashMap<>());
    ofNas.compute(
        named,
        (name, before) -> {
          if (isOlder(state, before)) {
            return before;
          }
          boolean up = state != null && state.isLive();
          SessionKey held = before == null ? named : before.key();
          OnlineSession after = up ? new OnlineSession(held, state) : null;
          index.replace(before, after);
          if (state != null && !up) {
            ended.add(new OnlineSession(held, state));
          }
          return after;
        });
  }

  /** With ids that all sessions of a router share; there are few of those. */
  private SessionKey shared(SessionKey key) {
    return new SessionKey(
        ids.computeIfAbsent(key.tenantId(), id -> id),
        ids.computeIfAbsent(key.nasId(), id -> id),
        key.sessionId(),
        key.token(),
        key.line());
  }

  private static boolean isOlder(StoredSession state, OnlineSession before) {
    if (before == null || state == null || !state.isLive()) {
      return false;
    }
    long later = state.seenAtMillis() - before.state().seenAtMillis();
    return later < 0 || later == 0 && state.heardAtMillis() < before.state().heardAtMillis();
  }
}
