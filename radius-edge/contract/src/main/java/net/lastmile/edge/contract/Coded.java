package net.lastmile.edge.contract;

import java.util.Optional;

/**
 * A value of an enum that records, the journal or messages between nodes hold as a number. The
 * number is written beside the value's name: the order of an enum's values means nothing.
 */
interface Coded {
  /** What stands for the value, 0 to 127; it is never given a second meaning. */
  int code();

  /** The value with this code; empty where only a later release knows it. */
  static <E extends Coded> Optional<E> find(E[] values, int code) {
    for (E value : values) {
      if (value.code() == code) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }
}
