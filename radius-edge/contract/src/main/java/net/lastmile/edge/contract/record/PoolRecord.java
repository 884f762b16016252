package net.lastmile.edge.contract.record;

import java.util.List;
import java.util.UUID;

/**
 * Addresses or prefixes that the region's edges lease to lines, one to a line.
 *
 * @param prefixBits prefix length of what one line gets; 32 for an IPv4 pool
 * @param ranges each {@code first-last} as addresses without a length; for prefixes, the first
 *     address of the first prefix and of the last
 * @param reserved addresses, or first addresses of prefixes, that nobody is given
 * @param sparesEnds whether IPv4 addresses ending in .0 or .255 are given to nobody, except in
 *     ranges of one or two addresses, where they are meant
 */
public record PoolRecord(
    UUID id,
    String name,
    Kind kind,
    int prefixBits,
    List<String> ranges,
    List<String> reserved,
    boolean sparesEnds) {
  /** Maximum number of addresses or prefixes in a pool. */
  public static final int MAX_SIZE = 1 << 20;

  /** Ranges of up to this many addresses are given out whole. */
  public static final int WHOLE_UP_TO = 2;

  private static final int LAYOUT = 1;

  /** A pool that gives out all of its ranges. */
  public PoolRecord(
      UUID id, String name, Kind kind, int prefixBits, List<String> ranges, List<String> reserved) {
    this(id, name, kind, prefixBits, ranges, reserved, false);
  }

  /** What a line gets from the pool. */
  public enum Kind implements Coded {
    /** Framed-IP-Address, RFC 2865. */
    IPV4(0),
    /** Framed-IPv6-Prefix, RFC 3162. */
    IPV6_PREFIX(1),
    /** Delegated-IPv6-Prefix, RFC 4818. */
    DELEGATED_PREFIX(2);

    private final int code;

    Kind(int code) {
      this.code = code;
    }

    @Override
    public int code() {
      return code;
    }
  }

  public PoolRecord {
    ranges = List.copyOf(ranges);
    reserved = List.copyOf(reserved);
  }

  public byte[] encode() {
    return new RecordWriter(LAYOUT)
        .uuid(id)
        .text(name)
        .code(kind)
        .u8(prefixBits)
        .texts(ranges)
        .texts(reserved)
        .bool(sparesEnds)
        .toBytes();
  }

  public static PoolRecord decode(byte[] octets) {
    RecordReader in = new RecordReader(octets, LAYOUT);
    return new PoolRecord(
        in.uuid(),
        in.text(),
        in.oneOf(Kind.values()),
        in.u8(),
        in.texts(),
        in.texts(),
        !in.ended() && in.bool());
  }
}
