package net.lastmile.edge.radsec;

import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Whose routers proved themselves from which address last. A router that asks for no server name
 * but compares the certificate's is shown another tenant's at first, gives up, and is shown its own
 * when it comes again: by then its own certificate told whose it is. Strangers write nothing here.
 */
final class ProvenSources {
  static final int MAX_ADDRESSES = 4_096;

  /** What no tenant has for an id. */
  private static final UUID NOBODY = new UUID(0, 0);

  private final Map<InetAddress, UUID> tenants =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<InetAddress, UUID> eldest) {
          return size() > MAX_ADDRESSES;
        }
      };

  synchronized void put(InetAddress address, UUID tenantId) {
    tenants.put(address, tenantId);
  }

  /** The tenant's id, or one that no tenant has. */
  synchronized UUID lastAt(InetAddress address) {
    return tenants.getOrDefault(address, NOBODY);
  }
}
