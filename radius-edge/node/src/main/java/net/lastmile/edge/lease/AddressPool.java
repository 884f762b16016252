package net.lastmile.edge.lease;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import net.lastmile.edge.contract.address.IpAddressText;
import net.lastmile.edge.contract.record.PoolRecord;

/** A pool's addresses or prefixes, each identified by its place, from 0. */
final class AddressPool {
  private static final int IPV4_BITS = 32;
  private static final int IPV6_BITS = 128;

  /** Consecutive addresses; {@code offset} is the place of the first. */
  private record Span(BigInteger first, int count, int offset) {}

  private final PoolRecord record;
  private final int addressBits;
  private final BigInteger step;
  private final List<Span> spans = new ArrayList<>();
  private final BitSet reserved = new BitSet();
  private int size;

  /**
   * @throws IllegalArgumentException if the record contains something that is not an address
   */
  AddressPool(PoolRecord record) {
    this.record = record;
    this.addressBits = record.kind() == PoolRecord.Kind.IPV4 ? IPV4_BITS : IPV6_BITS;
    this.step = BigInteger.ONE.shiftLeft(addressBits - record.prefixBits());
    record.ranges().forEach(this::addSpan);
    for (String address : record.reserved()) {
      int place = placeOf(number(address));
      if (place >= 0) {
        reserved.set(place);
      }
    }
  }

  private void addSpan(String range) {
    int dash = range.indexOf('-');
    BigInteger first = number(range.substring(0, Math.max(0, dash)));
    BigInteger last = number(range.substring(dash + 1));
    BigInteger all = last.subtract(first).divide(step).add(BigInteger.ONE);
    int room = PoolRecord.MAX_SIZE - size;
    int count = all.signum() <= 0 ? 0 : all.min(BigInteger.valueOf(room)).intValue();
    if (record.sparesEnds() && kind() == PoolRecord.Kind.IPV4 && count > PoolRecord.WHOLE_UP_TO) {
      spareEnds(first.intValue(), count);
    }
    spans.add(new Span(first, count, size));
    size += count;
  }

  /** Addresses ending in .0 and .255: some clients take them for a network or broadcast address. */
  private void spareEnds(int first, int count) {
    for (int index = 0; index < count; index++) {
      int end = first + index & 0xFF;
      if (end == 0 || end == 0xFF) {
        reserved.set(size + index);
      }
    }
  }

  PoolRecord.Kind kind() {
    return record.kind();
  }

  int size() {
    return size;
  }

  boolean isReserved(int place) {
    return reserved.get(place);
  }

  /** An address as routers report it, or a prefix with its length. */
  String text(int place) {
    String address = IpAddressText.of(address(place));
    return kind() == PoolRecord.Kind.IPV4 ? address : address + "/" + record.prefixBits();
  }

  InetAddress address(int place) {
    for (Span span : spans) {
      if (place < span.offset() + span.count()) {
        return address(span, place - span.offset());
      }
    }
    throw new IndexOutOfBoundsException(place);
  }

  private InetAddress address(Span span, int index) {
    byte[] number = span.first().add(step.multiply(BigInteger.valueOf(index))).toByteArray();
    byte[] octets = new byte[addressBits / Byte.SIZE];
    int count = Math.min(number.length, octets.length);
    System.arraycopy(number, number.length - count, octets, octets.length - count, count);
    try {
      return InetAddress.getByAddress(octets);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The place of an address or prefix as {@link #text} returns it, or -1 if it is not in the pool.
   */
  int placeOf(String text) {
    int slash = text.indexOf('/');
    return placeOf(number(slash < 0 ? text : text.substring(0, slash)));
  }

  private int placeOf(BigInteger number) {
    for (Span span : spans) {
      BigInteger distance = number.subtract(span.first());
      if (distance.signum() >= 0 && distance.mod(step).signum() == 0) {
        BigInteger index = distance.divide(step);
        if (index.compareTo(BigInteger.valueOf(span.count())) < 0) {
          return span.offset() + index.intValue();
        }
      }
    }
    return -1;
  }

  private static BigInteger number(String address) {
    return new BigInteger(1, InetAddress.ofLiteral(address).getAddress());
  }
}
