package net.lastmile.edge.receive;

import java.net.InetAddress;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import net.lastmile.edge.directory.Tenant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs each unknown source once, up to a limited number of them (requirement R1). */
final class UnknownSources {
  private static final Logger LOG = LoggerFactory.getLogger(UnknownSources.class);
  static final int MAX_NAMED = 1_024;

  private record Source(UUID tenantId, InetAddress address) {}

  private final Set<Source> named = ConcurrentHashMap.newKeySet();

  void heardOf(Tenant tenant, InetAddress address) {
    if (named.size() < MAX_NAMED && named.add(new Source(tenant.id(), address))) {
      LOG.warn(
          "packets from {} are dropped: no active NAS of {} has this address",
          address.getHostAddress(),
          tenant.name());
    }
  }
}
