package net.lastmile.tenancy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import net.lastmile.platform.due.Due;
import net.lastmile.platform.due.DueClaims;

/**
 * Looks for due work, with one query for all tenants and kinds. On a node each kind goes from
 * tenant to tenant by itself, so that a slow one delays no other.
 */
@ApplicationScoped
class DueRounds {
  private static final Logger LOG = System.getLogger(DueRounds.class.getName());

  @Resource private ManagedExecutorService executor;
  @Inject private DueWorks works;
  @Inject private DueClaims claims;
  @Inject private DueTurn turn;
  @Inject private Due due;

  /** Kinds of work that this node is doing. */
  private final Set<String> busy = ConcurrentHashMap.newKeySet();

  void start() {
    due.start(this::round);
  }

  private void round() {
    if (!busy.isEmpty()) {
      claims.keep(List.copyOf(busy));
    }
    for (String kind : claims.waiting()) {
      DueWork work = works.byKind().get(kind);
      if (work != null && busy.add(kind)) {
        begin(work);
      }
    }
  }

  private void begin(DueWork work) {
    try {
      executor.execute(() -> some(work));
    } catch (RuntimeException refused) {
      busy.remove(work.kind());
      throw refused;
    }
  }

  /** What fails here is left to the claim's end: the others of this lot go on. */
  private void one(DueWork work, UUID tenant) {
    try {
      turn.take(work, tenant);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, work.kind() + " of tenant " + tenant + " was not given back", e);
    }
  }

  private void some(DueWork work) {
    boolean any = false;
    try {
      List<UUID> taken = claims.claim(work.kind());
      any = !taken.isEmpty();
      taken.forEach(tenant -> one(work, tenant));
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, work.kind() + " waits", e);
    } finally {
      busy.remove(work.kind());
    }
    // Also where few were taken: what fell due meanwhile found this kind busy. Where all that is
    // due is locked by a transaction that makes it due, its commit rings.
    if (any) {
      due.look();
    }
  }
}
