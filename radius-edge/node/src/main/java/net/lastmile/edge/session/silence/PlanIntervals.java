package net.lastmile.edge.session.silence;

import java.nio.charset.StandardCharsets;
import java.util.IntSummaryStatistics;
import java.util.UUID;
import net.lastmile.edge.contract.record.PlanRecord;
import net.lastmile.edge.directory.Directory;
import net.lastmile.edge.directory.Tenant;
import net.lastmile.edge.templates.PlanAttributes;

/** The interim intervals in the lines' plans. */
public record PlanIntervals(Directory directory) implements ReportIntervals {
  /** RFC 2869 section 5.16: a shorter interval must not be used. */
  private static final int MIN_SECONDS = 60;

  @Override
  public int seconds(UUID tenantId, String username, boolean ours) {
    Tenant tenant = directory.tenant(tenantId);
    if (tenant == null) {
      return UNKNOWN_SECONDS;
    }
    PlanAttributes plan = planOf(tenant, username);
    if (plan != null) {
      return seconds(plan.plan());
    }
    return ours ? ofAnyLine(tenant) : UNKNOWN_SECONDS;
  }

  private static PlanAttributes planOf(Tenant tenant, String username) {
    byte[] name = username.getBytes(StandardCharsets.UTF_8);
    int from = tenant.usernameOffset(name, 0, name.length);
    byte[] entry = tenant.subscriber(name, from, name.length - from);
    return entry == null ? null : tenant.planOf(entry);
  }

  /**
   * The longest interval in the tenant's plans, so that no session counts as lost too early; 0 if a
   * plan asks for no reports. A Class names its line by an id that no table here has, so the line's
   * own plan is unknown.
   */
  private static int ofAnyLine(Tenant tenant) {
    IntSummaryStatistics asked =
        tenant.plans().mapToInt(PlanIntervals::seconds).summaryStatistics();
    if (asked.getCount() == 0) {
      return UNKNOWN_SECONDS;
    }
    return asked.getMin() == 0 ? 0 : asked.getMax();
  }

  private static int seconds(PlanRecord plan) {
    int asked = plan.interimSeconds();
    return asked > 0 ? Math.max(asked, MIN_SECONDS) : 0;
  }
}
