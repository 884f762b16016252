package net.lastmile.pools;

import java.util.List;
import java.util.stream.Stream;
import net.lastmile.edge.contract.record.PoolRecord;

/** The tenant's pools at one moment, to compare a line's own address with. */
public final class PoolMap {
  private final List<PoolTerms> pools;

  PoolMap(List<PoolTerms> pools) {
    this.pools = List.copyOf(pools);
  }

  /**
   * Whether no pool of this kind contains all of it. False if there is no such pool: the tenant's
   * routers have their own.
   *
   * @param address or prefix, as text
   */
  public boolean isOutside(PoolRecord.Kind kind, String address) {
    AddressRange range = AddressRange.parse(address).orElseThrow();
    List<AddressRange> known =
        pools.stream().filter(pool -> pool.kind() == kind).flatMap(PoolMap::ranges).toList();
    return !known.isEmpty()
        && known.stream()
            .noneMatch(each -> each.contains(range.first()) && each.contains(range.last()));
  }

  /**
   * Whether a pool gives out prefixes of another length there: edges can only exclude a line's own
   * prefix from leasing if it is one of the prefixes leased.
   */
  public boolean cuts(String prefix) {
    AddressRange range = AddressRange.parse(prefix).orElseThrow();
    return pools.stream()
        .filter(pool -> pool.kind() != PoolRecord.Kind.IPV4)
        .filter(pool -> ranges(pool).anyMatch(range::overlaps))
        .anyMatch(pool -> !range.isOne(pool.prefixBits()));
  }

  private static Stream<AddressRange> ranges(PoolTerms pool) {
    return pool.parsedRanges().stream();
  }
}
