package net.lastmile.portal.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.api.permissions.Permission;
import net.lastmile.api.sessions.SessionApi;
import net.lastmile.api.sessions.SessionView;
import net.lastmile.portal.feature.Entry;
import net.lastmile.portal.feature.Feature;
import net.lastmile.portal.feature.Hit;
import net.lastmile.portal.feature.Section;

/** Sessions in the navigation, and live ones in the search. */
@ApplicationScoped
class SessionFeature implements Feature {
  /** Part of a hardware address, an IP address or a prefix. */
  private static final Pattern MAY_BE_A_DEVICE = Pattern.compile("[0-9a-fA-F:./-]{3,49}");

  @Inject private SessionApi sessionApi;

  @Override
  public List<Entry> entries() {
    return List.of(
        new Entry(
            Section.CUSTOMERS,
            20,
            "/panel/sessions",
            "nav.sessions",
            "pi-wave-pulse",
            Permission.SESSIONS_VIEW));
  }

  /** Finds lines by a device or address of a live session; fixed ones are found with the lines. */
  @Override
  public List<Hit> find(PageQuery query) {
    if (!MAY_BE_A_DEVICE.matcher(query.search).matches()) {
      return List.of();
    }
    return sessionApi.list(query, true, null, null).items().stream()
        .filter(found -> found.subscriberId() != null)
        .map(SessionFeature::hit)
        .distinct()
        .toList();
  }

  private static Hit hit(SessionView found) {
    String path = "/panel/subscribers/detail?id=" + found.subscriberId() + "&tab=sessions";
    String note = found.callingStationId() == null ? found.framedIp() : found.callingStationId();
    return new Hit("finder.online", "pi-wifi", found.username(), note, path);
  }
}
