package net.lastmile.edge.contract.record;

import java.util.Optional;

/**
 * An enum value that records, the journal or messages between nodes store as a number. Each value
 * declares its number, so the order of an enum's values means nothing.
 */
public interface Coded {
  /** The value's number, 0 to 127; it is never given a second meaning. */
  int code();

  /** The value with this code; empty for a code that only a later release knows. */
  static <E extends Coded> Optional<E> find(E[] values, int code) {
    for (E value : values) {
      if (value.code() == code) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }
}
