package net.lastmile.edge.management;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import net.lastmile.edge.contract.record.ListenerRecord;
import net.lastmile.edge.contract.record.MalformedRecord;
import net.lastmile.edge.contract.record.RecordKind;
import net.lastmile.edge.contract.record.TenantRecord;
import net.lastmile.edge.directory.RecordSink;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The part of the region's records that a status shows: tenants, their listeners, the number of
 * NAS.
 */
public final class RegionSummary implements RecordSink {
  private static final Logger LOG = LoggerFactory.getLogger(RegionSummary.class);

  private final Map<UUID, String> slugs = new ConcurrentHashMap<>();
  private final Map<UUID, ListenerRecord> listeners = new ConcurrentHashMap<>();
  private final Map<UUID, UUID> tenantsOfNas = new ConcurrentHashMap<>();

  @Override
  public void apply(RecordKind kind, UUID tenantId, String key, long seq, byte[] payload) {
    try {
      switch (kind) {
        case TENANT ->
            keep(slugs, tenantId, payload == null ? null : TenantRecord.decode(payload).slug());
        case LISTENER ->
            keep(listeners, tenantId, payload == null ? null : ListenerRecord.decode(payload));
        case NAS -> keep(tenantsOfNas, UUID.fromString(key), payload == null ? null : tenantId);
        case PLAN, SUBSCRIBER, VENDOR_TEMPLATE, POOL, TLS_IDENTITY -> {}
      }
    } catch (MalformedRecord e) {
      LOG.debug("a {} of tenant {} does not show in the status: {}", kind, tenantId, e.toString());
    }
  }

  private static <V> void keep(Map<UUID, V> map, UUID id, V value) {
    if (value == null) {
      map.remove(id);
    } else {
      map.put(id, value);
    }
  }

  public long nas() {
    return tenantsOfNas.size();
  }

  /** For labels; the id until the tenant's record has arrived. */
  String slug(UUID tenantId) {
    return slugs.getOrDefault(tenantId, tenantId.toString());
  }

  /** The tenant with this slug. */
  Optional<UUID> tenantNamed(String slug) {
    return slugs.entrySet().stream()
        .filter(tenant -> tenant.getValue().equals(slug))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Slug of the tenant that has this NAS. */
  Optional<String> tenantOf(UUID nasId) {
    return Optional.ofNullable(tenantsOfNas.get(nasId)).map(this::slug);
  }

  /** Sorted by port. */
  public List<NodeStatus.Listener> listeners(int portOffset) {
    return listeners.entrySet().stream()
        .map(
            entry ->
                new NodeStatus.Listener(
                    entry.getKey().toString(),
                    slugs.getOrDefault(entry.getKey(), ""),
                    entry.getValue().authPort() + portOffset,
                    entry.getValue().acctPort() + portOffset))
        .sorted(Comparator.comparingInt(NodeStatus.Listener::authPort))
        .toList();
  }
}
