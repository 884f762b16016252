package net.lastmile.edge.directory;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import net.lastmile.edge.contract.MacAddress;

/**
 * The hardware addresses that lines were locked to on first use and that the centre has not sent
 * back yet (requirement S8). They hold in the whole region at once; of two nodes that lock a line
 * at the same time one wins. A lock counts for the epoch that the line's record names.
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

  /** The address that this node knows the line to be locked to, or {@link MacAddress#NONE}. */
  long held(UUID tenantId, UUID subscriberId, int epoch);

  /**
   * Locks the line unless it is locked already; never blocks.
   *
   * @return the address that it is locked to in the end; fails where the region cannot agree
   */
  CompletionStage<Long> lock(UUID tenantId, UUID subscriberId, int epoch, long mac, long nowMillis);

  /** The line's record names its addresses by now: a lock of this epoch is not needed any more. */
  void settled(UUID tenantId, UUID subscriberId, int epoch);
}
