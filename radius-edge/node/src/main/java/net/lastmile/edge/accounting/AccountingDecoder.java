package net.lastmile.edge.accounting;

import java.net.InetAddress;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import net.lastmile.edge.contract.AccountingEvent;
import net.lastmile.edge.contract.AccountingEvent.StatusType;
import net.lastmile.edge.radius.AttributeType;
import net.lastmile.edge.radius.PacketCode;
import net.lastmile.edge.radius.RadiusPacket;

/** Reads a stored Accounting-Request (RFC 2866) into what the centre is told. */
public final class AccountingDecoder {
  private static final long ABSENT = -1;
  private static final int GIGAWORD_BITS = 32;

  private AccountingDecoder() {}

  /**
   * Never throws for what a packet holds: an attribute of a wrong length is read as absent.
   *
   * @param number position in the journal
   * @param source where the packet came from
   * @param octets the whole RADIUS packet from its code on
   * @return empty if this is no Accounting-Request with an Acct-Status-Type that the centre knows
   */
  public static Optional<AccountingEvent> decode(
      long number, UUID tenantId, UUID nasId, Instant at, InetAddress source, byte[] octets) {
    RadiusPacket packet = new RadiusPacket(octets);
    if (!packet.scan(octets.length) || packet.code() != PacketCode.ACCOUNTING_REQUEST) {
      return Optional.empty();
    }
    return status(packet)
        .map(
            type ->
                new AccountingEvent(
                    number,
                    tenantId,
                    nasId,
                    at,
                    type,
                    packet.text(AttributeType.ACCT_SESSION_ID),
                    classToken(packet),
                    packet.text(AttributeType.USER_NAME),
                    source.getHostAddress(),
                    number(packet, AttributeType.NAS_PORT),
                    packet.text(AttributeType.NAS_PORT_ID),
                    named(packet, AttributeType.NAS_PORT_TYPE, ValueNames.NAS_PORT_TYPES),
                    Addresses.ipv4(packet, AttributeType.FRAMED_IP_ADDRESS),
                    Addresses.ipv6Prefix(packet, AttributeType.FRAMED_IPV6_PREFIX),
                    Addresses.ipv6Prefix(packet, AttributeType.DELEGATED_IPV6_PREFIX),
                    packet.text(AttributeType.CALLING_STATION_ID),
                    packet.text(AttributeType.CALLED_STATION_ID),
                    named(packet, AttributeType.SERVICE_TYPE, ValueNames.SERVICE_TYPES),
                    named(packet, AttributeType.FRAMED_PROTOCOL, ValueNames.FRAMED_PROTOCOLS),
                    octets(
                        packet,
                        AttributeType.ACCT_INPUT_OCTETS,
                        AttributeType.ACCT_INPUT_GIGAWORDS),
                    octets(
                        packet,
                        AttributeType.ACCT_OUTPUT_OCTETS,
                        AttributeType.ACCT_OUTPUT_GIGAWORDS),
                    packet.unsigned(AttributeType.ACCT_SESSION_TIME, 0),
                    (int)
                        Math.min(
                            packet.unsigned(AttributeType.ACCT_DELAY_TIME, 0), Integer.MAX_VALUE),
                    named(
                        packet, AttributeType.ACCT_TERMINATE_CAUSE, ValueNames.TERMINATE_CAUSES)));
  }

  private static Optional<StatusType> status(RadiusPacket packet) {
    return switch ((int) packet.unsigned(AttributeType.ACCT_STATUS_TYPE, ABSENT)) {
      case 1 -> Optional.of(StatusType.START);
      case 2 -> Optional.of(StatusType.STOP);
      case 3 -> Optional.of(StatusType.INTERIM);
      case 7 -> Optional.of(StatusType.ACCOUNTING_ON);
      case 8 -> Optional.of(StatusType.ACCOUNTING_OFF);
      default -> Optional.empty();
    };
  }

  /** Class as it was sent; the first, should a router send back more than it was given. */
  private static String classToken(RadiusPacket packet) {
    int offset = packet.find(AttributeType.CLASS);
    if (offset == RadiusPacket.ABSENT) {
      return "";
    }
    int from = packet.valueOffset(offset);
    return HexFormat.of().formatHex(packet.octets(), from, from + packet.valueLength(offset));
  }

  /** The counter of 64 bits that two attributes make (RFC 2869 section 5.1). */
  private static long octets(RadiusPacket packet, int low, int gigawords) {
    // A counter beyond 63 bits is nonsense, and must not come out negative.
    long high = packet.unsigned(gigawords, 0) & Integer.MAX_VALUE;
    return high << GIGAWORD_BITS | packet.unsigned(low, 0);
  }

  private static String number(RadiusPacket packet, int type) {
    long value = packet.unsigned(type, ABSENT);
    return value == ABSENT ? "" : Long.toString(value);
  }

  private static String named(RadiusPacket packet, int type, ValueNames names) {
    return names.of(packet.unsigned(type, ABSENT));
  }
}
