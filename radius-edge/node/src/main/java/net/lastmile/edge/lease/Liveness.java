package net.lastmile.edge.lease;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import net.lastmile.edge.contract.MacAddress;
import net.lastmile.edge.session.OnlineSession;
import net.lastmile.edge.session.Sessions;
import net.lastmile.edge.session.Silence;
import net.lastmile.edge.store.StoredClaim;

/** Whether what a claim was made for is still there. */
final class Liveness {
  /** How long a claim waits for its session's first packet. */
  static final Duration RESERVATION = Duration.ofSeconds(90);

  private final Sessions sessions;

  Liveness(Sessions sessions) {
    this.sessions = sessions;
  }

  /** Whether its session is up, or may still come. */
  boolean isAlive(ClaimKey key, StoredClaim claim, long nowMillis) {
    return claim.held() && (isFresh(claim, nowMillis) || sessionOf(key, claim).isPresent());
  }

  /**
   * Whether nobody else may have it. An address stays with its session until the table gives that
   * up, for its line may use it however long the router is silent. A place under a limit does not:
   * a session that may be over must not keep out who pays.
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
   * By its Class; where the router sends none back, or cuts it, by the address, the device or the
   * port.
   */
  Optional<OnlineSession> sessionOf(ClaimKey key, StoredClaim claim) {
    Optional<OnlineSession> own = sessions.withToken(key.tenantId(), claim.token());
    if (own.isPresent()) {
      return own;
    }
    return nameless(key, claim)
        .filter(session -> claim.token().startsWith(session.token()))
        .filter(session -> session.key().nasId().toString().equals(claim.nas()))
        .findFirst();
  }

  /** Sessions that use this address; not what a line left behind when it dialled in again. */
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
    byte[] station = claim.callingStationId().getBytes(StandardCharsets.UTF_8);
    long mac = MacAddress.read(station, 0, station.length);
    List<OnlineSession> ofDevice =
        mac == MacAddress.NONE ? List.of() : sessions.withMac(tenant, mac);
    List<OnlineSession> atPort =
        claim.nasPort().isEmpty()
            ? List.of()
            : sessions.atPort(tenant, UUID.fromString(claim.nas()), claim.nasPort());
    return Stream.of(atAddress, ofDevice, atPort).flatMap(List::stream);
  }
}
