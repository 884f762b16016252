package net.lastmile.edge.directory;

import java.time.Clock;
import java.util.UUID;
import net.lastmile.edge.contract.RecordKind;

/** The region's records as the packet path reads them: compact, in memory, without locks. */
public final class Directory implements RecordSink {
  /**
   * @param regionKey opens what the centre sealed for this region, 32 octets
   */
  public Directory(byte[] regionKey, Clock clock) {}

  @Override
  public void apply(RecordKind kind, UUID tenantId, String key, long seq, byte[] payload) {}

  /** How many subscribers are held, over all tenants. */
  public long subscribers() {
    return 0;
  }
}
