package net.lastmile.edge.receive;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Counts over all loops. */
final class PacketCounters {
  private final LongAdder[] counts = new LongAdder[PacketCount.values().length];

  PacketCounters() {
    for (int i = 0; i < counts.length; i++) {
      counts[i] = new LongAdder();
    }
  }

  void add(PacketCount what) {
    counts[what.ordinal()].increment();
  }

  Map<PacketCount, Long> totals() {
    Map<PacketCount, Long> totals = new EnumMap<>(PacketCount.class);
    for (PacketCount what : PacketCount.values()) {
      totals.put(what, counts[what.ordinal()].sum());
    }
    return totals;
  }
}
