package net.lastmile.edge.management;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import net.lastmile.edge.contract.ListenerRecord;
import net.lastmile.edge.contract.MalformedRecord;
import net.lastmile.edge.contract.RecordKind;
import net.lastmile.edge.contract.TenantRecord;
import net.lastmile.edge.directory.RecordSink;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The little of the region's records that a status shows: tenants, their listeners, how many NAS.
 */
public final class RegionSummary implements RecordSink {
  private static final Logger LOG = LoggerFactory.getLogger(RegionSummary.class);

  private final Map<UUID, String> slugs = new ConcurrentHashMap<>();
  private final Map<UUID, ListenerRecord> listeners = new ConcurrentHashMap<>();
  private final Set<String> nas = ConcurrentHashMap.newKeySet();

  @Override
  public void apply(RecordKind kind, UUID tenantId, String key, long seq, byte[] payload) {
    try {
      switch (kind) {
        case TENANT ->
            keep(slugs, tenantId, payload == null ? null : TenantRecord.decode(payload).slug());
        case LISTENER ->
            keep(listeners, tenantId, payload == null ? null : ListenerRecord.decode(payload));
        case NAS -> count(tenantId + "/" + key, payload != null);
        case PLAN, SUBSCRIBER, VENDOR_TEMPLATE, TLS_IDENTITY -> {}
      }
    } catch (MalformedRecord e) {
      LOG.debug("a {} of tenant {} does not show in the status: {}", kind, tenantId, e.toString());
    }
  }

  private static <V> void keep(Map<UUID, V> map, UUID tenantId, V value) {
    if (value == null) {
      map.remove(tenantId);
    } else {
      map.put(tenantId, value);
    }
  }

  private void count(String name, boolean present) {
    if (present) {
      nas.add(name);
    } else {
      nas.remove(name);
    }
  }

  public long nas() {
    return nas.size();
  }

  /** By port. */
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
