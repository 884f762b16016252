package net.lastmile.accounting.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import net.lastmile.accounting.intake.HeldEventTable.Held;
import net.lastmile.accounting.store.IncomingBatch;
import net.lastmile.accounting.store.IncomingBatch.Malformed;
import net.lastmile.accounting.store.TenantEvents;
import net.lastmile.accounting.store.TenantEvents.Settlement;
import net.lastmile.api.tenancy.TenantStatus;
import net.lastmile.edge.contract.event.EdgeEvent;
import net.lastmile.edges.EdgeDrops;
import net.lastmile.platform.persistence.StorageFault;
import net.lastmile.tenancy.KnownTenant;
import net.lastmile.tenancy.Tenants;

/**
 * Stores a batch tenant by tenant. When it returns, every event of the batch is stored, kept as a
 * dead letter, held until its tenant's schema takes it, or counted as dropped; if it throws, the
 * edge sends the batch again.
 */
@ApplicationScoped
public class Ingestion {
  private static final Logger LOG = System.getLogger(Ingestion.class.getName());

  @Inject private Tenants tenants;
  @Inject private TenantEvents events;
  @Inject private HeldEvents held;
  @Inject private EdgeDrops drops;

  void store(IncomingBatch batch, String region) {
    Set<UUID> owners = new LinkedHashSet<>();
    batch.events().forEach(event -> owners.add(event.tenantId()));
    batch.malformed().stream().filter(Malformed::hasOwner).forEach(e -> owners.add(e.tenantId()));
    // Read before anything is stored: events acknowledged earlier that wait were committed long
    // ago.
    Set<UUID> waiting = held.waiting(batch.node(), batch.journal());
    Map<String, List<Long>> dropped = new TreeMap<>();
    for (UUID tenant : owners) {
      IncomingBatch own = batch.of(tenant);
      if (!takes(tenant, region)) {
        drop(dropped, "unknown-tenant", own.events().stream().map(EdgeEvent::number));
        drop(dropped, "unknown-tenant", own.malformed().stream().map(Malformed::number));
      } else if (waiting.contains(tenant)) {
        held.hold(tenant, own);
      } else {
        storeOrHold(own, tenant);
      }
    }
    drop(
        dropped,
        "malformed",
        batch.malformed().stream().filter(e -> !e.hasOwner()).map(Malformed::number));
    drops.count(region, batch.node(), batch.journal(), dropped);
  }

  private static void drop(Map<String, List<Long>> dropped, String reason, Stream<Long> numbers) {
    numbers.forEach(number -> dropped.computeIfAbsent(reason, _ -> new ArrayList<>()).add(number));
  }

  /**
   * Stores a tenant's waiting events in order, as far as its schema takes them.
   *
   * @return whether none is left
   */
  boolean storeHeld(UUID tenant) {
    boolean any = false;
    try {
      for (var next = held.first(tenant); next.isPresent(); next = held.first(tenant)) {
        Held part = next.get();
        tenants.run(tenant, () -> storeOrBury(part.batch(), part::settled));
        any = true;
      }
    } catch (RuntimeException e) {
      String reason = StorageFault.reason(e);
      LOG.log(Level.WARNING, "tenant {0}: its events go on waiting: {1}", tenant, reason);
      return false;
    }
    if (any) {
      LOG.log(Level.INFO, "tenant {0}: its events that waited are stored", tenant);
    }
    return true;
  }

  private void storeOrHold(IncomingBatch own, UUID tenant) {
    try {
      tenants.run(tenant, () -> storeOrBury(own, _ -> Settlement.NONE));
    } catch (RuntimeException e) {
      if (StorageFault.of(e) == StorageFault.DATABASE) {
        throw e;
      }
      held.hold(tenant, own);
      LOG.log(Level.ERROR, "tenant " + tenant + ": its schema takes no events, they wait", e);
    }
  }

  /**
   * @param settled gives what belongs into the transaction after which all events up to a number
   *     are stored
   */
  private void storeOrBury(IncomingBatch own, LongFunction<Settlement> settled) {
    try {
      events.store(own, settled.apply(own.highest()));
    } catch (RuntimeException e) {
      throwUnlessOfAnEvent(e);
      own.events().forEach(event -> storeAlone(event, own, settled.apply(event.number())));
      events.store(own.only(List.of(), own.malformed()), settled.apply(own.highest()));
    }
  }

  /**
   * Stores one event, together with the malformed ones before it, which the position must not pass
   * before they are dead letters.
   */
  private void storeAlone(EdgeEvent event, IncomingBatch own, Settlement settlement) {
    List<Malformed> before =
        own.malformed().stream().filter(e -> e.number() < event.number()).toList();
    try {
      events.store(own.only(List.of(event), before), settlement);
    } catch (RuntimeException e) {
      throwUnlessOfAnEvent(e);
      List<Malformed> dead = new ArrayList<>(before);
      dead.add(Malformed.refused(event, StorageFault.reason(e)));
      events.store(own.only(List.of(), dead), settlement);
    }
  }

  private static void throwUnlessOfAnEvent(RuntimeException failure) {
    if (StorageFault.of(failure) != StorageFault.CONTENT) {
      throw failure;
    }
  }

  private boolean takes(UUID tenant, String region) {
    Optional<KnownTenant> found = tenants.find(tenant);
    return found
        .filter(known -> known.region().equals(region))
        .filter(known -> hasSchema(known.status()))
        .isPresent();
  }

  static boolean hasSchema(TenantStatus status) {
    return switch (status) {
      case ACTIVE, SUSPENDED -> true;
      case PROVISIONING, CLOSED -> false;
    };
  }
}
