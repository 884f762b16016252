package net.lastmile.portal.subscribers;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import net.lastmile.api.subscribers.SubscriberCountsView;
import net.lastmile.api.subscribers.SubscriberView;
import net.lastmile.portal.client.Api;
import net.lastmile.portal.lists.Id;
import net.lastmile.portal.lists.ListAddress;
import net.lastmile.portal.lists.ListRequest;
import net.lastmile.portal.lists.Listing;
import net.lastmile.portal.shell.Texts;
import org.omnifaces.cdi.Param;

/** The tenant's subscribers: search, filter by state, sort (S33). */
@Named
@RequestScoped
public class SubscriberListPage {
  private Listing<SubscriberView> list;
  private List<Chip> chips;

  @Inject @Param private String state;
  @Inject @Param private String planId;
  @Inject private Api api;
  @Inject private ListRequest request;
  @Inject private Texts texts;

  /** A filter by state, with how many are in it. */
  public record Chip(String label, String to, boolean active, long count) {}

  @PostConstruct
  void load() {
    String wanted = state == null || state.isBlank() ? null : state;
    UUID plan = planId == null || planId.isBlank() ? null : Id.of(planId);
    ListAddress address =
        ListAddress.of("/panel/subscribers").with("state", wanted).with("planId", planId);
    list = request.fetch(address, "username", query -> api.subscribers().list(query, wanted, plan));
    SubscriberCountsView counts = api.subscribers().counts();
    chips =
        List.of(
            chip(null, counts.all()),
            chip("ONLINE", counts.online()),
            chip("ACTIVE", counts.active()),
            chip("EXPIRING", counts.expiring()),
            chip("EXPIRED", counts.expired()),
            chip("INACTIVE", counts.inactive()));
  }

  private Chip chip(String name, long count) {
    String label = texts.get("subscribers.filter." + (name == null ? "ALL" : name));
    boolean active = name == null ? state == null || state.isBlank() : name.equals(state);
    return new Chip(label, list.address().with("state", name).toString(), active, count);
  }

  public Listing<SubscriberView> getList() {
    return list;
  }

  public List<Chip> getChips() {
    return chips;
  }

  /** Whether the list is narrowed: then an empty one does not mean that there are none. */
  public boolean isNarrowed() {
    return request.search() != null
        || (state != null && !state.isBlank())
        || (planId != null && !planId.isBlank());
  }
}
