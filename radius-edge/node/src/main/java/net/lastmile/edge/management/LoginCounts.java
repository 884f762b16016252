package net.lastmile.edge.management;

import java.net.InetAddress;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import net.lastmile.edge.contract.event.AccessOutcome;
import net.lastmile.edge.contract.event.NasEvent;
import net.lastmile.edge.journal.EventSink;
import net.lastmile.edge.journal.LoginNote;

/** Counts log-ins by tenant and outcome, on their way to the journal. */
public final class LoginCounts implements EventSink {
  /** Tenants counted separately; those met later are not counted here. */
  static final int MAX_TENANTS = 1_000;

  private static final AccessOutcome[] OUTCOMES = AccessOutcome.values();

  private final EventSink next;
  private final Map<UUID, LongAdder[]> byTenant = new ConcurrentHashMap<>();

  public LoginCounts(EventSink next) {
    this.next = next;
  }

  @Override
  public void postAuth(UUID tenantId, UUID nasId, long atEpochMillis, LoginNote login) {
    LongAdder[] known = byTenant.get(tenantId);
    if (known == null && byTenant.size() < MAX_TENANTS) {
      known = byTenant.computeIfAbsent(tenantId, id -> zeros());
    }
    if (known != null) {
      known[login.outcome().ordinal()].increment();
    }
    next.postAuth(tenantId, nasId, atEpochMillis, login);
  }

  private static LongAdder[] zeros() {
    LongAdder[] zeros = new LongAdder[OUTCOMES.length];
    for (int i = 0; i < zeros.length; i++) {
      zeros[i] = new LongAdder();
    }
    return zeros;
  }

  Map<UUID, Map<AccessOutcome, Long>> byTenant() {
    Map<UUID, Map<AccessOutcome, Long>> sums = new ConcurrentHashMap<>();
    byTenant.forEach(
        (tenantId, counts) -> {
          Map<AccessOutcome, Long> sum = new EnumMap<>(AccessOutcome.class);
          for (AccessOutcome outcome : OUTCOMES) {
            sum.put(outcome, counts[outcome.ordinal()].sum());
          }
          sums.put(tenantId, sum);
        });
    return sums;
  }

  @Override
  public boolean accounting(
      UUID tenantId,
      UUID nasId,
      long atEpochMillis,
      InetAddress source,
      byte[] packet,
      Durable durable) {
    return next.accounting(tenantId, nasId, atEpochMillis, source, packet, durable);
  }

  @Override
  public boolean refusing() {
    return next.refusing();
  }

  @Override
  public void macLock(
      UUID tenantId, UUID nasId, long atEpochMillis, UUID subscriberId, long mac, int lockEpoch) {
    next.macLock(tenantId, nasId, atEpochMillis, subscriberId, mac, lockEpoch);
  }

  @Override
  public void nas(UUID tenantId, UUID nasId, long atEpochMillis, NasEvent.Kind kind) {
    next.nas(tenantId, nasId, atEpochMillis, kind);
  }
}
