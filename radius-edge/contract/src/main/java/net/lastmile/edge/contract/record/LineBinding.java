package net.lastmile.edge.contract.record;

import java.util.List;

/**
 * What ties a subscriber's line to a place.
 *
 * @param macs the only hardware addresses that may log in, each as 12 lower-case hexadecimal
 *     digits; empty: all may
 * @param locksMac whether the first address seen becomes the only one while {@code macs} is empty
 * @param sessionLimit sessions at the same time; 0: the plan's limit
 * @param lockEpoch raised whenever the addresses are reset; an address learnt in an earlier epoch
 *     no longer counts
 */
public record LineBinding(List<String> macs, boolean locksMac, int sessionLimit, int lockEpoch) {
  public static final LineBinding NONE = new LineBinding(List.of(), false, 0, 0);

  public LineBinding {
    macs = List.copyOf(macs);
  }

  void writeTo(RecordWriter out) {
    out.texts(macs).bool(locksMac).u16(sessionLimit).i32(lockEpoch);
  }

  static LineBinding readFrom(RecordReader in) {
    return in.ended() ? NONE : new LineBinding(in.texts(), in.bool(), in.u16(), in.i32());
  }
}
