package net.lastmile.pools;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import net.lastmile.api.pools.PoolRequest;
import net.lastmile.edge.contract.record.PoolRecord;
import net.lastmile.platform.problem.FieldErrors;
import net.lastmile.platform.problem.FieldFault;

/** Reads a request field by field; an absent field keeps its value, and faults are collected. */
final class PoolForm {
  private static final int LINK_BITS = 64;
  private static final int MIN_PREFIX_BITS = 32;
  private static final int DELEGATED_BITS = 56;

  private final PoolTerms before;
  private final FieldErrors errors;

  /**
   * @param before null for a new pool
   */
  PoolForm(PoolTerms before, FieldErrors errors) {
    this.before = before;
    this.errors = errors;
  }

  /** The result is usable only if there were no errors. */
  PoolTerms read(PoolRequest r) {
    boolean isNew = before == null;
    PoolRecord.Kind kind = isNew ? r.kind() : before.kind();
    errors.check(
        isNew || r.kind() == null || r.kind() == kind,
        "kind",
        "fixed",
        "The kind of a pool cannot be changed.");
    int prefixBits = prefixBits(kind, r.prefixBits());
    List<String> ranges = isNew || r.ranges() != null ? list(r.ranges()) : before.ranges();
    List<String> reserved = isNew || r.reserved() != null ? list(r.reserved()) : before.reserved();
    checkRanges(kind, prefixBits, ranges);
    checkReserved(kind, reserved);
    return new PoolTerms(
        r.name() == null && !isNew ? before.name() : stripped(r.name()),
        kind,
        prefixBits,
        ranges,
        reserved,
        r.note() == null && !isNew ? before.note() : stripped(r.note()),
        sparesEnds(kind, r.sparesEnds()));
  }

  /** A new pool spares such ends unless the request says otherwise; prefixes have none. */
  private boolean sparesEnds(PoolRecord.Kind kind, Boolean asked) {
    if (kind != PoolRecord.Kind.IPV4) {
      return false;
    }
    if (asked != null) {
      return asked;
    }
    return before == null || before.sparesEnds();
  }

  private int prefixBits(PoolRecord.Kind kind, Integer asked) {
    if (kind == PoolRecord.Kind.IPV4) {
      return AddressRange.IPV4_BITS;
    }
    errors.range("prefixBits", asked, MIN_PREFIX_BITS, LINK_BITS);
    if (asked != null) {
      return asked;
    }
    if (before != null) {
      return before.prefixBits();
    }
    return kind == PoolRecord.Kind.IPV6_PREFIX ? LINK_BITS : DELEGATED_BITS;
  }

  private void checkRanges(PoolRecord.Kind kind, int prefixBits, List<String> ranges) {
    errors.check(!ranges.isEmpty(), "ranges", FieldFault.REQUIRED);
    BigInteger size = BigInteger.ZERO;
    for (int i = 0; i < ranges.size(); i++) {
      Optional<AddressRange> range = AddressRange.parse(ranges.get(i));
      boolean fits = range.isPresent() && range.get().bits() == bits(kind);
      boolean whole = fits && range.get().isMadeOf(Math.min(prefixBits, bits(kind)));
      errors.check(fits, "ranges", "invalid", "Not a range of this kind: " + ranges.get(i));
      checkPossible("ranges", range, ranges.get(i));
      errors.check(
          !fits || whole, "ranges", "uneven", "Not made of whole prefixes: " + ranges.get(i));
      if (whole) {
        size = size.add(range.get().size(prefixBits));
        checkApart(ranges.subList(0, i), range.get(), ranges.get(i));
      }
    }
    errors.check(
        size.compareTo(BigInteger.valueOf(PoolRecord.MAX_SIZE)) <= 0,
        "ranges",
        "too-large",
        "A pool has at most " + PoolRecord.MAX_SIZE + " addresses or prefixes.");
  }

  private void checkPossible(String field, Optional<AddressRange> range, String text) {
    errors.check(
        range.filter(AddressRange::hasImpossible).isEmpty(),
        field,
        "unassignable",
        "It has addresses that no line can have: " + text);
  }

  private void checkApart(List<String> others, AddressRange range, String text) {
    boolean apart =
        others.stream().flatMap(o -> AddressRange.parse(o).stream()).noneMatch(range::overlaps);
    errors.check(apart, "ranges", "overlap", "It overlaps another range: " + text);
  }

  private void checkReserved(PoolRecord.Kind kind, List<String> reserved) {
    for (String address : reserved) {
      boolean one =
          AddressRange.parse(address)
              .filter(range -> range.bits() == bits(kind))
              .filter(range -> address.indexOf('/') >= 0 || range.first().equals(range.last()))
              .isPresent();
      errors.check(one, "reserved", "invalid", "Not an address: " + address);
      checkPossible("reserved", AddressRange.parse(address).filter(_ -> one), address);
    }
  }

  private static int bits(PoolRecord.Kind kind) {
    return kind == PoolRecord.Kind.IPV4 ? AddressRange.IPV4_BITS : AddressRange.IPV6_BITS;
  }

  private static List<String> list(List<String> texts) {
    return texts == null
        ? List.of()
        : texts.stream().filter(t -> t != null && !t.isBlank()).map(String::strip).toList();
  }

  private static String stripped(String text) {
    return text == null ? "" : text.strip();
  }
}
