package net.lastmile.edge.accounting;

import java.net.InetAddress;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import net.lastmile.edge.contract.address.IpAddressText;
import net.lastmile.edge.contract.event.AccountingEvent;
import net.lastmile.edge.contract.event.AccountingEvent.StatusType;
import net.lastmile.edge.contract.event.AccountingLimits;
import net.lastmile.edge.contract.event.IgnoredValue;
import net.lastmile.edge.contract.event.NasIdentity;
import net.lastmile.edge.radius.AttributeType;
import net.lastmile.edge.radius.PacketCode;
import net.lastmile.edge.radius.RadiusPacket;

/** Decodes a stored Accounting-Request (RFC 2866) into an event for the centre. */
public final class AccountingDecoder {
  private static final long ABSENT = -1;

  private AccountingDecoder() {}

  /**
   * Never throws because of a packet's content: an impossible value is left out and noted ({@link
   * AccountingLimits}), and the rest of the packet counts.
   *
   * @param number position in the journal
   * @param source where the packet came from
   * @param octets the whole RADIUS packet, from its code on
   * @return empty unless this is an Accounting-Request with an Acct-Status-Type that the centre
   *     knows
   */
  public static Optional<AccountingEvent> decode(
      long number, UUID tenantId, UUID nasId, Instant at, InetAddress source, byte[] octets) {
    RadiusPacket packet = new RadiusPacket(octets);
    if (!packet.scan(octets.length) || packet.code() != PacketCode.ACCOUNTING_REQUEST) {
      return Optional.empty();
    }
    return status(packet)
        .map(type -> read(number, tenantId, nasId, at, source, type, new DoubtedPacket(packet)));
  }

  private static AccountingEvent read(
      long number,
      UUID tenantId,
      UUID nasId,
      Instant at,
      InetAddress source,
      StatusType type,
      DoubtedPacket packet) {
    ReturnedClass returned = packet.returnedClass(tenantId);
    return new AccountingEvent(
        number,
        tenantId,
        nasId,
        at,
        type,
        packet.text(AttributeType.ACCT_SESSION_ID),
        returned.token(),
        packet.text(AttributeType.USER_NAME),
        IpAddressText.of(source),
        packet.number(AttributeType.NAS_PORT),
        packet.text(AttributeType.NAS_PORT_ID),
        packet.named(AttributeType.NAS_PORT_TYPE, ValueNames.NAS_PORT_TYPES),
        packet.ipv4(AttributeType.FRAMED_IP_ADDRESS),
        packet.ipv6Prefix(AttributeType.FRAMED_IPV6_PREFIX),
        packet.ipv6Prefix(AttributeType.DELEGATED_IPV6_PREFIX),
        packet.ipv6(AttributeType.FRAMED_IPV6_ADDRESS),
        packet.interfaceId(AttributeType.FRAMED_INTERFACE_ID),
        packet.text(AttributeType.CALLING_STATION_ID),
        packet.text(AttributeType.CALLED_STATION_ID),
        packet.named(AttributeType.SERVICE_TYPE, ValueNames.SERVICE_TYPES),
        packet.named(AttributeType.FRAMED_PROTOCOL, ValueNames.FRAMED_PROTOCOLS),
        packet.octets(AttributeType.ACCT_INPUT_OCTETS, AttributeType.ACCT_INPUT_GIGAWORDS),
        packet.octets(AttributeType.ACCT_OUTPUT_OCTETS, AttributeType.ACCT_OUTPUT_GIGAWORDS),
        packet.seconds(
            AttributeType.ACCT_SESSION_TIME,
            AccountingLimits.MAX_SESSION_SECONDS,
            IgnoredValue.SESSION_TIME),
        (int)
            packet.seconds(
                AttributeType.ACCT_DELAY_TIME,
                AccountingLimits.MAX_DELAY_SECONDS,
                IgnoredValue.DELAY_TIME),
        packet.named(AttributeType.ACCT_TERMINATE_CAUSE, ValueNames.TERMINATE_CAUSES),
        nas(packet),
        packet.timestamp(AttributeType.EVENT_TIMESTAMP, at),
        returned.subscriberId(),
        packet.ignored());
  }

  private static NasIdentity nas(DoubtedPacket packet) {
    String ipv4 = packet.ipv4(AttributeType.NAS_IP_ADDRESS);
    return new NasIdentity(
        ipv4.isEmpty() ? packet.ipv6(AttributeType.NAS_IPV6_ADDRESS) : ipv4,
        packet.text(AttributeType.NAS_IDENTIFIER));
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
}
