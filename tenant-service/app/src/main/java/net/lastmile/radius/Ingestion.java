package net.lastmile.radius;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.lastmile.edge.contract.EdgeEvent;
import net.lastmile.edges.EdgeDrops;
import net.lastmile.radius.IncomingBatch.Malformed;
import net.lastmile.tenancy.KnownTenant;
import net.lastmile.tenancy.TenantStatus;
import net.lastmile.tenancy.Tenants;

/**
 * Stores a batch tenant by tenant. When it returns, every event of the batch is stored, buried as a
 * dead letter, or counted as dropped; if it throws, the edge sends the batch again.
 */
@ApplicationScoped
public class Ingestion {
  @Inject private Tenants tenants;
  @Inject private TenantEvents events;
  @Inject private EdgeDrops drops;

  void store(IncomingBatch batch, String region) {
    Set<UUID> owners = new LinkedHashSet<>();
    batch.events().forEach(event -> owners.add(event.tenantId()));
    batch.malformed().stream().filter(Malformed::hasOwner).forEach(e -> owners.add(e.tenantId()));
    owners.forEach(tenant -> store(batch.of(tenant), tenant, region));
    int ownerless = (int) batch.malformed().stream().filter(e -> !e.hasOwner()).count();
    if (ownerless > 0) {
      drops.count(region, batch.node(), "malformed", ownerless);
    }
  }

  private void store(IncomingBatch own, UUID tenant, String region) {
    if (takes(tenant, region)) {
      tenants.run(tenant, () -> storeOrBury(own));
    } else {
      int lost = own.events().size() + own.malformed().size();
      drops.count(region, own.node(), "unknown-tenant", lost);
    }
  }

  private void storeOrBury(IncomingBatch own) {
    try {
      events.store(own.node(), own.journal(), own.events(), own.malformed());
    } catch (EventsNotStored refused) {
      if (!refused.isFaultOfData()) {
        throw refused;
      }
      own.events().forEach(event -> storeAlone(event, own));
      events.store(own.node(), own.journal(), List.of(), own.malformed());
    }
  }

  /** One event, and the malformed ones before it, which must not be passed unburied. */
  private void storeAlone(EdgeEvent event, IncomingBatch own) {
    List<Malformed> before =
        own.malformed().stream().filter(e -> e.number() < event.number()).toList();
    try {
      events.store(own.node(), own.journal(), List.of(event), before);
    } catch (EventsNotStored refused) {
      if (!refused.isFaultOfData()) {
        throw refused;
      }
      List<Malformed> dead = new ArrayList<>(before);
      dead.add(Malformed.refused(event, refused.getMessage()));
      events.store(own.node(), own.journal(), List.of(), dead);
    }
  }

  private boolean takes(UUID tenant, String region) {
    Optional<KnownTenant> found = tenants.find(tenant);
    return found
        .filter(known -> known.region().equals(region))
        .filter(known -> hasSchema(known.status()))
        .isPresent();
  }

  private static boolean hasSchema(TenantStatus status) {
    return switch (status) {
      case ACTIVE, SUSPENDED -> true;
      case PROVISIONING, CLOSED -> false;
    };
  }
}
