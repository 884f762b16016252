package net.lastmile.edge.directory;

import java.util.UUID;
import net.lastmile.edge.contract.RecordKind;

/**
 * Takes the records of the region as the replicated store holds them: all of them at start, then
 * each change. Calls come from any thread; for one record they come in order of seq.
 */
public interface RecordSink {
  /**
   * @param payload the encoded record, or null where it was deleted
   */
  void apply(RecordKind kind, UUID tenantId, String key, long seq, byte[] payload);
}
