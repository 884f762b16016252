package net.lastmile.edge.radsec;

import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Remembers whose routers last proved themselves from which address. A router that asks for no
 * server name but checks the name in the certificate may first be shown another tenant's
 * certificate, and gives up. By then its own certificate has told whose router it is, so when it
 * comes again it is shown the right one. Strangers cannot write anything here.
 */
final class ProvenSources {
  static final int MAX_ADDRESSES = 4_096;

  /** An id that no tenant has. */
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
