package net.lastmile.edge.session.index;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import net.lastmile.edge.contract.address.MacAddress;
import net.lastmile.edge.contract.record.Username;
import net.lastmile.edge.store.record.StoredSession;

/**
 * The region's live sessions as this node knows them: in memory, without locks for readers. Kept up
 * to date by {@link #apply}, which the replicated table calls.
 */
public final class Sessions {
  /** By NAS: when one restarts, only its own sessions need to be checked. */
  private final Map<NasOfTenant, Map<SessionKey, OnlineSession>> byNas = new ConcurrentHashMap<>();

  private final Map<UUID, UUID> ids = new ConcurrentHashMap<>();
  private final SessionIndex index = new SessionIndex();
  private final EndedSessions ended = new EndedSessions();
  private final Function<UUID, Username.Case> casing;

  /** For regions where all usernames ignore case. */
  public Sessions() {
    this(tenantId -> Username.Case.IGNORED);
  }

  /**
   * @param casing whether a tenant's usernames that differ only in case are currently different
   */
  public Sessions(Function<UUID, Username.Case> casing) {
    this.casing = casing;
  }

  /** The sessions of a username, compared by the tenant's rule. */
  public List<OnlineSession> ofUser(UUID tenantId, String username) {
    List<OnlineSession> found = index.find(Facet.user(tenantId, username));
    // The index uses a key that does not depend on the rule, which may change.
    return casing.apply(tenantId) == Username.Case.IGNORED
        ? found
        : found.stream().filter(session -> isOf(session, username)).toList();
  }

  private boolean isOf(OnlineSession session, String username) {
    Username.Case rule = casing.apply(session.key().tenantId());
    return Username.of(session.state().username(), rule).equals(Username.of(username, rule));
  }

  /**
   * The sessions with this address.
   *
   * @param address IPv4 or an IPv6 prefix, as text
   */
  public List<OnlineSession> withAddress(UUID tenantId, String address) {
    return index.find(Facet.address(tenantId, address));
  }

  /**
   * The sessions of this device.
   *
   * @param mac 48 bits, as {@link MacAddress} reads them from Calling-Station-Id
   */
  public List<OnlineSession> withMac(UUID tenantId, long mac) {
    return index.find(Facet.mac(tenantId, mac));
  }

  /**
   * The sessions at this port of a router.
   *
   * @param nasPort NAS-Port, or NAS-Port-Id
   */
  public List<OnlineSession> atPort(UUID tenantId, UUID nasId, String nasPort) {
    return index.find(Facet.port(tenantId, nasId, nasPort));
  }

  /** The session that this Class was given to, in hexadecimal. */
  public Optional<OnlineSession> withToken(UUID tenantId, String token) {
    return index.find(Facet.token(tenantId, token)).stream().findFirst();
  }

  /** The sessions to which a router gave this id, live or recently ended. */
  public List<OnlineSession> withId(UUID tenantId, UUID nasId, String sessionId) {
    Facet facet = Facet.id(tenantId, nasId, sessionId);
    List<OnlineSession> over =
        ended.find(facet).stream().filter(session -> find(session.key()).isEmpty()).toList();
    List<OnlineSession> up = index.find(facet);
    return over.isEmpty() ? up : Stream.concat(up.stream(), over.stream()).toList();
  }

  /**
   * The session that the centre means. A router uses its ids again after a restart: if the id now
   * belongs to another line, that session is not meant, even if it is the only one. Values that the
   * router or the centre left out exclude no session.
   *
   * @param token Class from its start or from a later log-in; or empty
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

  /** Whether two Classes agree as far as they go: one may be cut, or missing. */
  private static boolean isAsFar(String one, String other) {
    return one.startsWith(other) || other.startsWith(one);
  }

  /** The session with this key, if it is live. */
  public Optional<OnlineSession> find(SessionKey key) {
    return Optional.ofNullable(of(NasOfTenant.of(key)).get(key));
  }

  /**
   * Whether its line has dialled in again since the session was last heard of: from the same device
   * or, if the router names none, from the same port. Its Stop was then lost.
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

  /** The number of live sessions. */
  public int count() {
    return byNas.values().stream().mapToInt(Map::size).sum();
  }

  /** Every live session; those that come or go meanwhile may be missed. */
  public Stream<OnlineSession> all() {
    return byNas.values().stream().map(Map::values).flatMap(Collection::stream);
  }

  /** A live view of a NAS's sessions. */
  public Collection<OnlineSession> ofNas(NasOfTenant nas) {
    return of(nas).values();
  }

  private Map<SessionKey, OnlineSession> of(NasOfTenant nas) {
    return byNas.getOrDefault(nas, Map.of());
  }

  /**
   * Notes a session's state from now on; a state older than this node's own knowledge is ignored.
   *
   * @param state null or no longer live: the session has ended
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

  /** Reuses the id objects that all sessions of a router share; there are few of those. */
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
