package net.lastmile.edge.accounting;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import net.lastmile.edge.contract.event.AccountingEvent;
import net.lastmile.edge.contract.event.AccountingLimits;
import net.lastmile.edge.contract.event.IgnoredValue;
import net.lastmile.edge.radius.RadiusPacket;

/**
 * Reads a packet's values one by one and checks each on its own: an impossible one ({@link
 * AccountingLimits}) is treated as absent, and noted.
 */
final class DoubtedPacket {
  private static final long ABSENT = -1;
  private static final int GIGAWORD_BITS = 32;

  private final RadiusPacket packet;
  private final Set<IgnoredValue> ignored = EnumSet.noneOf(IgnoredValue.class);

  DoubtedPacket(RadiusPacket packet) {
    this.packet = packet;
  }

  /** The reasons for what was left out so far. */
  Set<IgnoredValue> ignored() {
    return ignored;
  }

  String text(int type) {
    String text = packet.text(type);
    if (text.indexOf('\uFFFD') >= 0) {
      ignored.add(IgnoredValue.TEXT);
    }
    return text;
  }

  ReturnedClass returnedClass(UUID tenantId) {
    return ReturnedClass.of(packet, tenantId);
  }

  /**
   * Seconds since 1970; 0 if absent, or if a packet that arrived at {@code at} cannot have been
   * made then.
   */
  long timestamp(int type, Instant at) {
    long seconds = Math.max(0, unsigned(type, IgnoredValue.EVENT_TIMESTAMP));
    boolean credible = seconds == 0 || AccountingEvent.isTimestamp(seconds, at);
    if (!credible) {
      ignored.add(IgnoredValue.EVENT_TIMESTAMP);
    }
    return credible ? seconds : 0;
  }

  String number(int type) {
    long value = unsigned(type, IgnoredValue.NUMBER);
    return value == ABSENT ? "" : Long.toString(value);
  }

  String named(int type, ValueNames names) {
    return names.of(unsigned(type, IgnoredValue.NUMBER));
  }

  /** 0 if absent. */
  long seconds(int type, long max, IgnoredValue reason) {
    return AccountingLimits.within(Math.max(0, unsigned(type, reason)), max, reason, ignored);
  }

  /**
   * The 64-bit counter that two attributes form (RFC 2869 section 5.1). It is unreadable if either
   * of them is.
   */
  long octets(int low, int gigawords) {
    boolean whole = isInteger(low) && isInteger(gigawords);
    if (!whole) {
      ignored.add(IgnoredValue.OCTETS);
      return 0;
    }
    long high = packet.unsigned(gigawords, 0);
    // If the highest bit is set, the value is negative, which is not a counter either.
    long value = high << GIGAWORD_BITS | packet.unsigned(low, 0);
    return AccountingLimits.within(
        value, AccountingLimits.MAX_OCTETS, IgnoredValue.OCTETS, ignored);
  }

  String ipv4(int type) {
    return noted(type, Addresses.ipv4(packet, type));
  }

  String ipv6(int type) {
    return noted(type, Addresses.ipv6(packet, type));
  }

  String ipv6Prefix(int type) {
    return noted(type, Addresses.ipv6Prefix(packet, type));
  }

  String interfaceId(int type) {
    return noted(type, Addresses.interfaceId(packet, type));
  }

  /** Routers use zeros to say that a line has no address yet, which is not a fault. */
  private String noted(int type, String read) {
    int offset = packet.find(type);
    if (read.isEmpty() && offset != RadiusPacket.ABSENT && !Addresses.isZeros(packet, offset)) {
      ignored.add(IgnoredValue.ADDRESS);
    }
    return read;
  }

  private long unsigned(int type, IgnoredValue reason) {
    if (!isInteger(type)) {
      ignored.add(reason);
    }
    return packet.unsigned(type, ABSENT);
  }

  private boolean isInteger(int type) {
    int offset = packet.find(type);
    return offset == RadiusPacket.ABSENT || packet.valueLength(offset) == Integer.BYTES;
  }
}
