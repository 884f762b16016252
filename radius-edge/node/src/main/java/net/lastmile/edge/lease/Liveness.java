package net.lastmile.edge.lease;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import net.lastmile.edge.contract.address.MacAddress;
import net.lastmile.edge.session.index.OnlineSession;
import net.lastmile.edge.session.index.Sessions;
import net.lastmile.edge.session.silence.Silence;
import net.lastmile.edge.store.record.StoredClaim;
import net.lastmile.edge.store.record.StoredSession;

/** Whether the session that a claim was made for still exists. */
final class Liveness {
  /** How long a claim waits for its session's first packet. */
  static final Duration RESERVATION = Duration.ofSeconds(90);

  private final Sessions sessions;

  Liveness(Sessions sessions) {
    this.sessions = sessions;
  }

  /** Whether its session is live, or may still come. */
  boolean isAlive(ClaimKey key, StoredClaim claim, long nowMillis) {
    return claim.held() && (isFresh(claim, nowMillis) || sessionOf(key, claim).isPresent());
  }

  /**
   * Whether nobody else may have it. An address stays with its session until the table gives the
   * session up, since the line may use it however long the router is silent. A place under a
   * session limit does not: a session that may be over must not keep out a paying subscriber.
   */
  boolean isKept(ClaimKey key, StoredClaim claim, long nowMillis) {
    return key.kind() == ClaimKey.Kind.ADDRESS
        ? isAlive(key, claim, nowMillis)
        : claim.held()
            && (isFresh(claim, nowMillis)
                || sessionOf(key, claim).filter(s -> isHeard(s, nowMillis)).isPresent());
  }

  private static boolean isFresh(StoredClaim claim, long nowMillis) {
    return nowMillis - claim.claimedAtMillis() < RESERVATION.toMillis();
  }

  private static boolean isHeard(OnlineSession session, long nowMillis) {
    return !Silence.isTooLong(
        session.state().intervalSeconds(), session.state().heardAtMillis(), nowMillis);
  }

  /**
   * Finds the session by its Class; else by the address, the device or the port. The router may not
   * send the Class back, or cut it; or the line authenticated again (802.1X), and then the claim
   * names the new log-in while accounting names the first one until the router's next report.
   */
  Optional<OnlineSession> sessionOf(ClaimKey key, StoredClaim claim) {
    Optional<OnlineSession> own = sessions.withToken(key.tenantId(), claim.token());
    if (own.isPresent()) {
      return own;
    }
    return nameless(key, claim)
        .filter(session -> session.key().nasId().toString().equals(claim.nas()))
        .filter(
            session ->
                claim.token().startsWith(session.token()) || isOfSameLine(claim, session.state()))
        .findFirst();
  }

  /** The Class tells whose session it is; a line may have several devices at one port. */
  private static boolean isOfSameLine(StoredClaim claim, StoredSession session) {
    return !claim.subscriber().isEmpty()
        && claim.subscriber().equals(session.subscriberId())
        && !areTwoDevices(claim.callingStationId(), session.callingStationId());
  }

  private static boolean areTwoDevices(String one, String other) {
    if (one.isEmpty() || other.isEmpty() || one.equalsIgnoreCase(other)) {
      return false;
    }
    long mac = mac(one);
    return mac == MacAddress.NONE || mac != mac(other);
  }

  private static long mac(String callingStationId) {
    byte[] station = callingStationId.getBytes(StandardCharsets.UTF_8);
    return MacAddress.read(station, 0, station.length);
  }

  /** Sessions that use this address; not one that a line left behind when it dialled in again. */
  List<OnlineSession> at(ClaimKey key) {
    return key.kind() == ClaimKey.Kind.ADDRESS
        ? sessions.withAddress(key.tenantId(), key.what()).stream()
            .filter(session -> !sessions.isReplaced(session))
            .toList()
        : List.of();
  }

  private Stream<OnlineSession> nameless(ClaimKey key, StoredClaim claim) {
    UUID tenant = key.tenantId();
    List<OnlineSession> atAddress = at(key);
    long mac = mac(claim.callingStationId());
    List<OnlineSession> ofDevice =
        mac == MacAddress.NONE ? List.of() : sessions.withMac(tenant, mac);
    List<OnlineSession> atPort =
        claim.nasPort().isEmpty()
            ? List.of()
            : sessions.atPort(tenant, UUID.fromString(claim.nas()), claim.nasPort());
    return Stream.of(atAddress, ofDevice, atPort).flatMap(List::stream);
  }
}
