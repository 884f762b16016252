package net.lastmile.edge.lease;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import net.lastmile.edge.contract.record.PoolRecord;
import net.lastmile.edge.contract.record.RecordKind;
import net.lastmile.edge.directory.Admission;
import net.lastmile.edge.directory.Admission.Answer;
import net.lastmile.edge.directory.Admission.Line;
import net.lastmile.edge.directory.Admission.Wants;
import net.lastmile.edge.fixture.MovableClock;
import net.lastmile.edge.session.SessionNode;
import net.lastmile.edge.store.Records;

/** One node that leases sessions and addresses. */
final class LeaseNode implements AutoCloseable {
  static final UUID POOL = UUID.fromString("00000000-0000-0000-0000-0000000000f4");
  static final UUID DELEGATED = UUID.fromString("00000000-0000-0000-0000-0000000000f6");

  final SessionNode sessions;
  final LeaseDesk desk;
  private final UUID nas;
  private final Clock clock;

  LeaseNode(Records records, String name, UUID nas, Clock clock) {
    this(records, name, nas, clock, new MovableClock());
  }

  /**
   * @param watch the clock that decides when sessions are silent
   */
  LeaseNode(Records records, String name, UUID nas, Clock clock, Clock watch) {
    this.nas = nas;
    this.clock = clock;
    sessions = new SessionNode(records, name, watch);
    desk = new LeaseDesk(records.claims(), sessions.sessions, name, clock);
    sessions.tracker.whenEnded(desk::ended);
    desk.start(() -> false);
  }

  /** Lets the tenant lease from this range, except the reserved addresses. */
  void pool(UUID tenant, String range, String... reserved) {
    pool(
        tenant,
        new PoolRecord(POOL, "home", PoolRecord.Kind.IPV4, 32, List.of(range), List.of(reserved)));
  }

  void pool(UUID tenant, PoolRecord pool) {
    desk.apply(RecordKind.POOL, tenant, pool.id().toString(), 1, pool.encode());
  }

  /** Asks for an address of {@link #POOL}. */
  CompletableFuture<Answer> lease(UUID tenant, UUID subscriber, String token, String mac) {
    return ask(tenant, subscriber, token, mac, new Wants(0, POOL, null, null));
  }

  /** Asks for a session under this limit. */
  CompletableFuture<Answer> session(
      UUID tenant, UUID subscriber, String token, String mac, int limit) {
    return ask(tenant, subscriber, token, mac, new Wants(limit, null, null, null));
  }

  CompletableFuture<Answer> ask(
      UUID tenant, UUID subscriber, String token, String mac, Wants wants) {
    return ask(tenant, subscriber, token, mac, "", wants);
  }

  CompletableFuture<Answer> ask(
      UUID tenant, UUID subscriber, String token, String mac, String port, Wants wants) {
    Line line = new Line(tenant, subscriber, nas, token, mac, port, clock.millis());
    return desk.admission().admit(line, wants).toCompletableFuture();
  }

  /** The granted address, as text. */
  static String addressOf(Answer answer) {
    int ip = ((Admission.Granted) answer).framedIp();
    return (ip >>> 24) + "." + (ip >>> 16 & 255) + "." + (ip >>> 8 & 255) + "." + (ip & 255);
  }

  /** A session's packet arrives now. */
  void report(UUID tenant, int type, String username, String token, String address) {
    Instant now = clock.instant();
    sessions.report(tenant, nas, now, type, username, token, address);
  }

  @Override
  public void close() {
    desk.close();
    sessions.close();
  }
}
