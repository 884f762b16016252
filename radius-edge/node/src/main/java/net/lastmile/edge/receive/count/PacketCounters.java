package net.lastmile.edge.receive.count;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import net.lastmile.edge.directory.Nas;

/** Counts over all loops, in total and by NAS. */
public final class PacketCounters {
  /** NAS counted separately; those met later count in the totals only. */
  static final int MAX_NAS = 2_000;

  private static final PacketCount[] OUTCOMES = PacketCount.values();

  private final LongAdder[] totals = zeros();
  private final Map<UUID, LongAdder[]> byNas = new ConcurrentHashMap<>();

  private static LongAdder[] zeros() {
    LongAdder[] zeros = new LongAdder[OUTCOMES.length];
    for (int i = 0; i < zeros.length; i++) {
      zeros[i] = new LongAdder();
    }
    return zeros;
  }

  /**
   * @param nas null if the packet came from no known NAS
   */
  public void add(Nas nas, PacketCount what) {
    totals[what.ordinal()].increment();
    if (nas != null) {
      LongAdder[] known = byNas.get(nas.id());
      if (known == null) {
        known = begin(nas.id());
      }
      if (known != null) {
        known[what.ordinal()].increment();
      }
    }
  }

  private LongAdder[] begin(UUID nasId) {
    return byNas.size() < MAX_NAS ? byNas.computeIfAbsent(nasId, id -> zeros()) : null;
  }

  public Map<PacketCount, Long> totals() {
    return sums(totals);
  }

  /** The counts of each NAS that sent anything. */
  public Map<UUID, Map<PacketCount, Long>> byNas() {
    Map<UUID, Map<PacketCount, Long>> sums = new ConcurrentHashMap<>();
    byNas.forEach((nasId, counts) -> sums.put(nasId, sums(counts)));
    return sums;
  }

  private static Map<PacketCount, Long> sums(LongAdder[] counts) {
    Map<PacketCount, Long> sums = new EnumMap<>(PacketCount.class);
    for (PacketCount what : OUTCOMES) {
      sums.put(what, counts[what.ordinal()].sum());
    }
    return sums;
  }
}
