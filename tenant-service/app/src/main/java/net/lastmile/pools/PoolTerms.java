package net.lastmile.pools;

import java.math.BigInteger;
import java.util.List;
import java.util.UUID;
import net.lastmile.edge.contract.record.PoolRecord;

/** Everything about a pool that people decide, parsed and checked by itself. */
record PoolTerms(
    String name,
    PoolRecord.Kind kind,
    int prefixBits,
    List<String> ranges,
    List<String> reserved,
    String note,
    boolean sparesEnds) {

  private static final int LAST_OF_256 = 255;

  List<AddressRange> parsedRanges() {
    return parsed(ranges);
  }

  private static List<AddressRange> parsed(List<String> texts) {
    return texts.stream().map(text -> AddressRange.parse(text).orElseThrow()).toList();
  }

  /** Addresses or prefixes to lease. */
  long size() {
    BigInteger all =
        parsedRanges().stream()
            .map(range -> range.size(prefixBits))
            .reduce(BigInteger.ZERO, BigInteger::add);
    long spared = sparesEnds ? parsedRanges().stream().mapToLong(PoolTerms::ends).sum() : 0;
    return all.longValueExact()
        - spared
        - parsed(reserved).stream().distinct().filter(this::isInside).count();
  }

  /** How many of its addresses end in .0 or .255 and are spared. */
  private static long ends(AddressRange range) {
    return isSpared(range) ? range.multiples(0) + range.multiples(LAST_OF_256) : 0;
  }

  private static boolean isSpared(AddressRange range) {
    return range.bits() == AddressRange.IPV4_BITS
        && range.size(AddressRange.IPV4_BITS).longValue() > PoolRecord.WHOLE_UP_TO;
  }

  private boolean isSparedEnd(AddressRange range, AddressRange one) {
    int end = one.first().intValue() & LAST_OF_256;
    return sparesEnds && isSpared(range) && (end == 0 || end == LAST_OF_256);
  }

  private boolean isInside(AddressRange one) {
    return parsedRanges().stream()
        .anyMatch(range -> range.contains(one.first()) && !isSparedEnd(range, one));
  }

  boolean overlaps(PoolTerms other) {
    return parsedRanges().stream()
        .anyMatch(mine -> other.parsedRanges().stream().anyMatch(mine::overlaps));
  }

  PoolRecord record(UUID id) {
    return new PoolRecord(
        id,
        name,
        kind,
        prefixBits,
        parsedRanges().stream().map(range -> range.forEdges(prefixBits)).toList(),
        parsed(reserved).stream().map(AddressRange::firstText).toList(),
        sparesEnds);
  }
}
