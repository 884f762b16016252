package net.lastmile.portal.refusals;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.api.permissions.Permission;
import net.lastmile.api.refusals.RefusalApi;
import net.lastmile.api.refusals.RefusalFilter;
import net.lastmile.api.refusals.RefusalPeriod;
import net.lastmile.api.refusals.RefusalView;
import net.lastmile.api.subscribers.SubscriberView;
import net.lastmile.portal.lists.ListAddress;
import net.lastmile.portal.login.StaffSession;

/** Why a line was not let in lately, for its page (X1). */
@Named
@RequestScoped
public class LineRefusal {
  private final Map<UUID, List<RefusalView>> read = new HashMap<>();

  @Inject private RefusalApi refusalApi;
  @Inject private StaffSession staff;

  /** The latest refusal of the last day; null if there is none, or the line is online. */
  public RefusalView latest(SubscriberView line) {
    return line.onlineSince() != null || !staff.holds(Permission.SESSIONS_VIEW)
        ? null
        : read.computeIfAbsent(line.id(), this::ofLastDay).stream().findFirst().orElse(null);
  }

  private List<RefusalView> ofLastDay(UUID line) {
    PageQuery one = new PageQuery();
    one.limit = 1;
    RefusalFilter filter = new RefusalFilter();
    filter.subscriberId = line;
    filter.period = RefusalPeriod.DAY.name();
    return refusalApi.list(one, filter).items();
  }

  public Remedy remedy(RefusalView refusal) {
    return Remedy.of(refusal, staff::holds);
  }

  /** The address of all that is kept of this line's refusals. */
  public String all(SubscriberView line) {
    return ListAddress.of(RefusalFeature.PATH)
        .with("subscriberId", line.id().toString())
        .toString();
  }
}
