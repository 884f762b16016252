package net.lastmile.tenancy.figures;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import net.lastmile.platform.persistence.TenantContext;
import net.lastmile.tenancy.Tenants;
import net.lastmile.tenancy.limits.TenantLimit;
import net.lastmile.tenancy.limits.TenantTally;

/** Gives out figures, and caches those of large tenants; called inside a transaction. */
@ApplicationScoped
public class Figures {
  /** For tenants with fewer subscribers everything is counted on request. */
  public static final long KEPT_FROM_SUBSCRIBERS = 20_000;

  /** Above this number all are dropped and counted again. */
  private static final int MOST_KEPT = 1_000;

  private record Key(UUID tenant, String name) {}

  private final Map<Key, KeptFigure<?>> kept = new ConcurrentHashMap<>();

  @Resource private ManagedExecutorService executor;
  @Inject private TenantContext context;
  @Inject private TenantTally tally;
  @Inject private Tenants tenants;
  @Inject private Clock clock;

  /**
   * A figure of the current tenant.
   *
   * @param name tells the tenant's figures apart; each name always has the same type
   * @param count does the counting, in the current transaction or in one of its own
   */
  public <V> Figure<V> read(String name, Supplier<V> count) {
    if (tally.count(TenantLimit.SUBSCRIBERS) < KEPT_FROM_SUBSCRIBERS) {
      return Figure.exact(count.get());
    }
    UUID tenant = context.require().id();
    return this.<V>kept(new Key(tenant, name))
        .read(count, task -> executor.execute(() -> tenants.run(tenant, task)));
  }

  @SuppressWarnings("unchecked") // A name always has the same type.
  private <V> KeptFigure<V> kept(Key key) {
    if (kept.size() >= MOST_KEPT) {
      kept.clear();
    }
    return (KeptFigure<V>) kept.computeIfAbsent(key, _ -> new KeptFigure<>(clock));
  }
}
