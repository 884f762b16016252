package net.lastmile.edge.session;

import java.net.InetAddress;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import net.lastmile.edge.accounting.AccountingDecoder;
import net.lastmile.edge.contract.event.AccountingEvent;

/** An accounting packet on its way to the table. */
@SuppressWarnings("ArrayRecordComponent") // Octets on their way to a decoder.
public record Accounted(
    UUID tenantId, UUID nasId, long atMillis, InetAddress source, byte[] packet) {
  /** The table does not need the packet's number in the journal. */
  private static final long NO_NUMBER = 0;

  public Optional<AccountingEvent> decode() {
    Instant at = Instant.ofEpochMilli(atMillis);
    return AccountingDecoder.decode(NO_NUMBER, tenantId, nasId, at, source, packet);
  }
}
