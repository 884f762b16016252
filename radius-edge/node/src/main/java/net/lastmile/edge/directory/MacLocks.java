package net.lastmile.edge.directory;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import net.lastmile.edge.contract.address.MacAddress;

/**
 * The hardware addresses that lines were locked to on first use and that the centre has not sent
 * back yet (requirement S8). A lock is valid in the whole region at once; if two nodes lock a line
 * at the same time, one wins. A lock counts only for the epoch in the line's record.
 */
public interface MacLocks {
  /** Keeps nothing. */
  MacLocks NONE =
      new MacLocks() {
        @Override
        public long held(UUID tenantId, UUID subscriberId, int epoch) {
          return MacAddress.NONE;
        }

        @Override
        public CompletionStage<Long> lock(
            UUID tenantId, UUID subscriberId, int epoch, long mac, long nowMillis) {
          return CompletableFuture.completedFuture(mac);
        }

        @Override
        public void settled(UUID tenantId, UUID subscriberId, int epoch) {}
      };

  /**
   * The address that the line is locked to, as far as this node knows, or {@link MacAddress#NONE}.
   */
  long held(UUID tenantId, UUID subscriberId, int epoch);

  /**
   * Locks the line unless it is already locked; never blocks.
   *
   * @return the address that the line is locked to in the end; fails if the region cannot agree
   */
  CompletionStage<Long> lock(UUID tenantId, UUID subscriberId, int epoch, long mac, long nowMillis);

  /**
   * Called once the line's record contains its addresses: a lock of this epoch is no longer needed.
   */
  void settled(UUID tenantId, UUID subscriberId, int epoch);
}
