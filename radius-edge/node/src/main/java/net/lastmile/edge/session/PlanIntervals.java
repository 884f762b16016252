package net.lastmile.edge.session;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import net.lastmile.edge.directory.Directory;
import net.lastmile.edge.directory.Tenant;
import net.lastmile.edge.vendor.PlanAttributes;

/** Report intervals as the lines' plans say. */
public record PlanIntervals(Directory directory) implements ReportIntervals {
  /** RFC 2869 section 5.16: an interval below this must not be asked for. */
  private static final int MIN_SECONDS = 60;

  @Override
  public int seconds(UUID tenantId, String username) {
    Tenant tenant = directory.tenant(tenantId);
    byte[] name = username.getBytes(StandardCharsets.UTF_8);
    if (tenant == null) {
      return UNKNOWN_SECONDS;
    }
    int from = tenant.usernameOffset(name, 0, name.length);
    byte[] entry = tenant.subscriber(name, from, name.length - from);
    PlanAttributes plan = entry == null ? null : tenant.planOf(entry);
    if (plan == null) {
      return UNKNOWN_SECONDS;
    }
    int asked = plan.plan().interimSeconds();
    return asked > 0 ? Math.max(asked, MIN_SECONDS) : 0;
  }
}
