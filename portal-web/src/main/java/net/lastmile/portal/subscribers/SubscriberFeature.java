package net.lastmile.portal.subscribers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.api.permissions.Permission;
import net.lastmile.api.subscribers.SubscriberApi;
import net.lastmile.api.subscribers.SubscriberView;
import net.lastmile.portal.feature.Entry;
import net.lastmile.portal.feature.Feature;
import net.lastmile.portal.feature.FormPage;
import net.lastmile.portal.feature.Hit;
import net.lastmile.portal.feature.Section;

/** Subscribers in the navigation, the search and the audit trail. */
@ApplicationScoped
class SubscriberFeature implements Feature {
  @Inject private SubscriberApi subscriberApi;

  @Override
  public List<Entry> entries() {
    return List.of(
        new Entry(
            Section.CUSTOMERS,
            10,
            "/panel/subscribers",
            "nav.subscribers",
            "pi-users",
            Permission.SUBSCRIBERS_VIEW));
  }

  @Override
  public List<FormPage> forms() {
    return List.of(
        new FormPage(
            "/panel/subscribers/form", Permission.SUBSCRIBERS_CREATE, Permission.SUBSCRIBERS_EDIT));
  }

  @Override
  public List<Hit> find(PageQuery query) {
    return subscriberApi.list(query, null, null).items().stream()
        .map(SubscriberFeature::hit)
        .toList();
  }

  @Override
  public Map<String, String> auditedAs() {
    return Map.of("subscriber", "subscribers");
  }

  private static Hit hit(SubscriberView found) {
    String path = "/panel/subscribers/detail?id=" + found.id();
    return new Hit(
        "finder.subscriber", "pi-user", found.username(), found.person().fullName(), path);
  }
}
