package net.lastmile.edge.templates;

import java.util.UUID;
import net.lastmile.edge.contract.record.PlanNetwork;
import net.lastmile.edge.contract.record.PlanPools;
import net.lastmile.edge.contract.record.PlanRecord;

/** Plans to render. */
public final class PlanFixture {
  private static final UUID ID = UUID.fromString("0199a2c4-0000-7000-8000-000000000001");

  private PlanFixture() {}

  /** 20M down, 5M up, with a burst, address lists and pools of every kind. */
  public static PlanRecord gold() {
    return new PlanRecord(
        ID,
        20_000,
        5_000,
        40_000,
        10_000,
        15_000,
        4_000,
        16,
        "pool-a",
        "gold-in",
        "gold-out",
        "",
        300,
        new PlanPools(null, null, null, "v6-a", "pd-a", 0),
        "pcq",
        new PlanNetwork("192.0.2.53", "192.0.2.54", "2001:db8::53", "2001:db8::54", 600));
  }

  /** As {@link #gold}, with a filter instead of a burst and address lists. */
  public static PlanRecord filtered() {
    return new PlanRecord(
        ID, 20_000, 5_000, 0, 0, 0, 0, 0, "pool-a", "", "", "gold", 300, PlanPools.NONE, "");
  }

  /** Rates and burst only. */
  public static PlanRecord speeds(
      int down, int up, int burstDown, int burstUp, int thresholdDown, int thresholdUp, int time) {
    return new PlanRecord(
        ID,
        down,
        up,
        burstDown,
        burstUp,
        thresholdDown,
        thresholdUp,
        time,
        "",
        "",
        "",
        "",
        0,
        PlanPools.NONE,
        "");
  }
}
