package net.lastmile.pools;

import java.math.BigInteger;
import java.util.List;
import java.util.UUID;
import net.lastmile.edge.contract.PoolRecord;

/** All of a pool that people decide; read, and right by itself. */
record PoolTerms(
    String name,
    PoolRecord.Kind kind,
    int prefixBits,
    List<String> ranges,
    List<String> reserved,
    String note) {

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
    return all.longValueExact() - parsed(reserved).stream().filter(this::isInside).count();
  }

  private boolean isInside(AddressRange one) {
    return parsedRanges().stream().anyMatch(range -> range.contains(one.first()));
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
        parsed(reserved).stream().map(AddressRange::firstText).toList());
  }
}
