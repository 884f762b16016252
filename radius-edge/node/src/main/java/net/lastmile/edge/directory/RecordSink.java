package net.lastmile.edge.directory;

import java.util.UUID;
import net.lastmile.edge.contract.record.RecordKind;

/**
 * Receives the region's records from the replicated store: all of them at start, then each change.
 * Calls come from any thread; those for one record come in order of seq.
 */
public interface RecordSink {
  /**
   * @param payload the encoded record; null if it was deleted
   */
  void apply(RecordKind kind, UUID tenantId, String key, long seq, byte[] payload);
}
