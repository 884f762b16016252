package net.lastmile.edge.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import net.lastmile.edge.contract.PlanPools;
import net.lastmile.edge.contract.PlanRecord;
import net.lastmile.edge.contract.Vendor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanAttributesTest {
  @Test
  @DisplayName("P1 Mikrotik-Rate-Limit is rx/tx, rx being the subscriber's upload")
  void rendersMikrotikFromTheRoutersSide() {
    assertThat(MikrotikRateLimit.of(plan(20_000, 5_000, 0, 0, 0, 0, 0))).isEqualTo("5000k/20000k");
  }

  @Test
  @DisplayName("P2 burst rate, threshold and time follow the rate")
  void rendersABurst() {
    assertThat(MikrotikRateLimit.of(plan(20_000, 5_000, 40_000, 10_000, 15_000, 4_000, 16)))
        .isEqualTo("5000k/20000k 10000k/40000k 4000k/15000k 16/16");
    assertThat(MikrotikRateLimit.of(plan(20_000, 5_000, 40_000, 0, 0, 0, 0)))
        .isEqualTo("5000k/20000k 5000k/40000k 5000k/20000k");
  }

  @Test
  void rendersNoLimitAsNone() {
    assertThat(MikrotikRateLimit.of(plan(0, 0, 0, 0, 0, 0, 0))).isEmpty();
    assertThat(MikrotikRateLimit.of(plan(20_000, 0, 0, 0, 0, 0, 0))).isEqualTo("0/20000k");
  }

  @Test
  @DisplayName("R12 each vendor is told the rate in its own attributes")
  void rendersEachVendor() {
    assertThat(rendered(Vendor.MIKROTIK)).contains("5000k/20000k", "gold-in", "gold-out");
    assertThat(rendered(Vendor.CISCO))
        .contains("ip:sub-qos-policy-in=UP-5000K", "ip:sub-qos-policy-out=DOWN-20000K");
    assertThat(rendered(Vendor.JUNIPER)).contains("UP-5000K", "DOWN-20000K");
    assertThat(rendered(Vendor.NOKIA)).contains("i:q:1:pir=5000", "e:q:1:pir=20000");
    assertThat(rendered(Vendor.ACCEL_PPP)).contains("20000/5000");
    // WISPr-Bandwidth-Max-Up (7) and -Down (8), Huawei's rates: 32 bits, in bit/s.
    assertThat(rendered(Vendor.GENERIC)).contains(number(7, 5_000_000), number(8, 20_000_000));
    assertThat(rendered(Vendor.HUAWEI)).contains(number(2, 5_000_000), number(5, 20_000_000));
    assertThat(rendered(Vendor.ZTE)).contains(number(83, 20_000), number(89, 5_000));
  }

  @ParameterizedTest
  @EnumSource
  void everyVendorGetsTheInterimInterval(Vendor vendor) {
    assertThat(rendered(vendor)).contains(number(85, 300));
  }

  @Test
  void keepsThePoolApartForLinesWithAnAddressOfTheirOwn() {
    PlanAttributes attributes = PlanAttributes.of(gold());
    assertThat(latin(attributes.pool())).isEqualTo("X\bpool-a");
    assertThat(latin(attributes.of(Vendor.MIKROTIK))).doesNotContain("pool-a");
  }

  private static String rendered(Vendor vendor) {
    return latin(PlanAttributes.of(gold()).of(vendor));
  }

  private static PlanRecord gold() {
    return new PlanRecord(
        UUID.randomUUID(),
        20_000,
        5_000,
        0,
        0,
        0,
        0,
        0,
        "pool-a",
        "gold-in",
        "gold-out",
        "",
        300,
        PlanPools.NONE);
  }

  private static PlanRecord plan(
      int down, int up, int burstDown, int burstUp, int thresholdDown, int thresholdUp, int time) {
    return new PlanRecord(
        UUID.randomUUID(),
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
        PlanPools.NONE);
  }

  private static String number(int type, int value) {
    return latin(
        new byte[] {
          (byte) type,
          6,
          (byte) (value >>> 24),
          (byte) (value >>> 16),
          (byte) (value >>> 8),
          (byte) value
        });
  }

  private static String latin(byte[] octets) {
    return new String(octets, StandardCharsets.ISO_8859_1);
  }
}
