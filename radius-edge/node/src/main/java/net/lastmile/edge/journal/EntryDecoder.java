package net.lastmile.edge.journal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import net.lastmile.edge.accounting.AccountingDecoder;
import net.lastmile.edge.contract.event.AccessOutcome;
import net.lastmile.edge.contract.event.AccountingEvent;
import net.lastmile.edge.contract.event.EdgeEvent;
import net.lastmile.edge.contract.event.MacLockEvent;
import net.lastmile.edge.contract.event.NasEvent;
import net.lastmile.edge.contract.event.NasIdentity;
import net.lastmile.edge.contract.event.PostAuthEvent;

/** Decodes what {@link JournalEntry} wrote into events for the centre. */
final class EntryDecoder {
  private static final HexFormat HEX = HexFormat.of();
  private static final int MAC_DIGITS = 12;

  private EntryDecoder() {}

  /**
   * @return empty for an entry that is not meant for the centre, or has a later layout than this
   *     node knows
   */
  static Optional<EdgeEvent> decode(long number, byte[] octets) {
    ByteBuffer in = ByteBuffer.wrap(octets);
    try {
      byte kind = in.get();
      UUID tenantId = uuid(in);
      UUID nasId = uuid(in);
      Instant at = Instant.ofEpochMilli(in.getLong());
      return switch (kind) {
        case JournalEntry.ACCOUNTING -> accounting(number, tenantId, nasId, at, in);
        case JournalEntry.LOGIN -> login(number, tenantId, nasId, at, in);
        case JournalEntry.NAS -> nas(number, tenantId, nasId, at, in);
        case JournalEntry.SESSION_LOST -> Optional.of(lost(number, tenantId, nasId, at, in));
        case JournalEntry.MAC_LOCK -> Optional.of(macLock(number, tenantId, nasId, at, in));
        default -> Optional.empty();
      };
    } catch (BufferUnderflowException | UnknownHostException e) {
      return Optional.empty();
    }
  }

  /**
   * Whether this is an Accounting-Request. If it gives no event, the centre does not know its
   * Acct-Status-Type (those for tunnels, RFC 2867, or for failures).
   */
  static boolean isAccounting(byte[] octets) {
    return octets.length > 0 && octets[0] == JournalEntry.ACCOUNTING;
  }

  private static Optional<EdgeEvent> accounting(
      long number, UUID tenantId, UUID nasId, Instant at, ByteBuffer in)
      throws UnknownHostException {
    InetAddress source = InetAddress.getByAddress(octets(in, in.get()));
    byte[] packet = octets(in, in.remaining());
    return AccountingDecoder.decode(number, tenantId, nasId, at, source, packet)
        .map(event -> (EdgeEvent) event);
  }

  private static Optional<EdgeEvent> login(
      long number, UUID tenantId, UUID nasId, Instant at, ByteBuffer in) {
    return AccessOutcome.findByCode(in.get())
        .map(
            outcome ->
                new PostAuthEvent(
                    number,
                    tenantId,
                    nasId,
                    at,
                    wireText(in),
                    outcome,
                    wireText(in),
                    HEX.formatHex(field(in))));
  }

  private static Optional<EdgeEvent> nas(
      long number, UUID tenantId, UUID nasId, Instant at, ByteBuffer in) {
    return NasEvent.Kind.findByCode(in.get())
        .map(kind -> new NasEvent(number, tenantId, nasId, at, kind));
  }

  private static AccountingEvent lost(
      long number, UUID tenantId, UUID nasId, Instant at, ByteBuffer in) {
    long silentSeconds = Math.max(0, at.toEpochMilli() - in.getLong()) / 1_000;
    return LostSession.event(
        number,
        tenantId,
        nasId,
        at,
        (int) silentSeconds,
        text(in),
        text(in),
        text(in),
        text(in),
        moreText(in),
        moreText(in),
        new NasIdentity(moreText(in), moreText(in)));
  }

  private static MacLockEvent macLock(
      long number, UUID tenantId, UUID nasId, Instant at, ByteBuffer in) {
    UUID subscriberId = uuid(in);
    String mac = HEX.toHexDigits(in.getLong(), MAC_DIGITS);
    return new MacLockEvent(number, tenantId, nasId, at, subscriberId, mac, in.getInt());
  }

  private static UUID uuid(ByteBuffer in) {
    return new UUID(in.getLong(), in.getLong());
  }

  private static String text(ByteBuffer in) {
    return new String(field(in), StandardCharsets.UTF_8);
  }

  /** A field that nodes of an older release did not write. */
  private static String moreText(ByteBuffer in) {
    return in.hasRemaining() ? text(in) : "";
  }

  /** Text from the wire. */
  private static String wireText(ByteBuffer in) {
    byte[] octets = field(in);
    return LoginNote.text(octets, 0, octets.length);
  }

  private static byte[] field(ByteBuffer in) {
    return octets(in, in.getShort() & 0xFFFF);
  }

  private static byte[] octets(ByteBuffer in, int length) {
    byte[] octets = new byte[Math.min(length, in.remaining())];
    in.get(octets);
    return octets;
  }
}
