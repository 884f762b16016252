package net.lastmile.portal.refusals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.api.permissions.Permission;
import net.lastmile.api.refusals.RefusalApi;
import net.lastmile.api.refusals.RefusalFilter;
import net.lastmile.api.refusals.RefusalPeriod;
import net.lastmile.api.refusals.RefusalView;
import net.lastmile.portal.feature.Entry;
import net.lastmile.portal.feature.Feature;
import net.lastmile.portal.feature.Hit;
import net.lastmile.portal.feature.Section;
import net.lastmile.portal.lists.ListAddress;
import net.lastmile.portal.site.Texts;

/** Refused log-ins in the navigation and, those of the last day, in the search. */
@ApplicationScoped
class RefusalFeature implements Feature {
  static final String PATH = "/panel/refused-log-ins";

  @Inject private RefusalApi refusalApi;
  @Inject private Texts texts;

  @Override
  public List<Entry> entries() {
    return List.of(
        new Entry(Section.CUSTOMERS, 25, PATH, "nav.refusals", "pi-ban", Permission.SESSIONS_VIEW));
  }

  @Override
  public List<Hit> find(PageQuery query) {
    RefusalFilter lastDay = new RefusalFilter();
    lastDay.period = RefusalPeriod.DAY.name();
    return refusalApi.list(query, lastDay).items().stream().map(this::hit).toList();
  }

  private Hit hit(RefusalView found) {
    String note = texts.get("logins.outcome." + found.reason()) + " – " + found.nasName();
    String path = ListAddress.of(PATH).with("q", found.username()).toString();
    return new Hit("finder.refusal", "pi-ban", found.username(), note, path);
  }
}
