package net.lastmile.edge.session.silence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import net.lastmile.edge.contract.record.PlanPools;
import net.lastmile.edge.contract.record.PlanRecord;
import net.lastmile.edge.contract.record.RecordKind;
import net.lastmile.edge.fixture.RegionFixture;
import net.lastmile.edge.fixture.TenantFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every plan of a fixture asks for 300 s. */
class PlanIntervalsTest {
  private final RegionFixture region = new RegionFixture();
  private final TenantFixture isp = region.tenant("isp", 1812, 1813);
  private final TenantFixture other = region.tenant("other", 1814, 1815);
  private final PlanIntervals intervals = new PlanIntervals(region.directory());

  @BeforeEach
  void aLine() {
    isp.subscriber("ana", "x");
    other.subscriber("bob", "x");
    plan(other, 3_600);
  }

  @Test
  void aLineIsReportedAsItsPlanAsks() {
    plan(isp, 1_800);
    assertThat(intervals.seconds(isp.id(), "ana", false)).isEqualTo(300);
    assertThat(intervals.seconds(isp.id(), "ana", true)).isEqualTo(300);
    assertThat(intervals.seconds(isp.id(), "nobody", false))
        .isEqualTo(ReportIntervals.UNKNOWN_SECONDS);
  }

  @Test
  @DisplayName(
      "A5 a Class of ours under a name that is nobody's: reports may be as rare as the slowest plan's")
  void whoIsKnownByClassAlone() {
    assertThat(intervals.seconds(isp.id(), "anonymous", true)).isEqualTo(300);
    plan(isp, 1_800);
    assertThat(intervals.seconds(isp.id(), "anonymous", true)).isEqualTo(1_800);
    plan(isp, 0);
    assertThat(intervals.seconds(isp.id(), "anonymous", true)).isZero();
    assertThat(intervals.seconds(other.id(), "anonymous", true)).isEqualTo(3_600);
    assertThat(intervals.seconds(UUID.randomUUID(), "anonymous", true))
        .isEqualTo(ReportIntervals.UNKNOWN_SECONDS);
  }

  private void plan(TenantFixture tenant, int interimSeconds) {
    UUID id = UUID.randomUUID();
    PlanRecord record =
        new PlanRecord(id, 0, 0, 0, 0, 0, 0, 0, "", "", "", "", interimSeconds, PlanPools.NONE, "");
    region.apply(RecordKind.PLAN, tenant.id(), id.toString(), record.encode());
  }
}
