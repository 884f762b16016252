package net.lastmile.edge.accounting;

import java.net.InetAddress;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import net.lastmile.edge.contract.AccountingEvent;

/** Reads a stored Accounting-Request (RFC 2866) into what the centre is told. */
public final class AccountingDecoder {
  private AccountingDecoder() {}

  /**
   * Never throws for what a packet holds: an attribute of a wrong length is read as absent.
   *
   * @param number position in the journal
   * @param source where the packet came from
   * @param packet the whole RADIUS packet from its code on
   * @return empty if this is no Accounting-Request with an Acct-Status-Type that the centre knows
   */
  public static Optional<AccountingEvent> decode(
      long number, UUID tenantId, UUID nasId, Instant at, InetAddress source, byte[] packet) {
    return Optional.empty();
  }
}
