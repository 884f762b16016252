package net.lastmile.pools;

/** The prefixes that belong to lines; the feature that has the lines answers. */
public interface LinePrefixes {
  /**
   * Whether a line's own prefix lies between these addresses and has another length.
   *
   * @param bits the length of the prefixes that are leased there
   */
  boolean otherThan(int bits, String first, String last);
}
