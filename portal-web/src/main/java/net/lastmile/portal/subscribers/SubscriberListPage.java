package net.lastmile.portal.subscribers;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import net.lastmile.api.subscribers.SubscriberCountsView;
import net.lastmile.api.subscribers.SubscriberView;
import net.lastmile.portal.client.Api;
import net.lastmile.portal.lists.Columns;
import net.lastmile.portal.lists.Id;
import net.lastmile.portal.lists.ListAddress;
import net.lastmile.portal.lists.ListRequest;
import net.lastmile.portal.lists.Listing;
import net.lastmile.portal.site.Texts;
import org.omnifaces.cdi.Param;

/** The tenant's subscribers: search, filter by state, sort (S33). */
@Named
@RequestScoped
public class SubscriberListPage {
  private static final List<String> ALL_COLUMNS =
      List.of(
          "username",
          "fullName",
          "state",
          "plan",
          "expiryDate",
          "phone",
          "email",
          "address",
          "building",
          "region",
          "country",
          "staticIp",
          "createdAt");
  private static final List<String> USUAL_COLUMNS =
      List.of("username", "fullName", "state", "plan", "expiryDate", "phone", "createdAt");

  private Columns columns;
  private Listing<SubscriberView> list;
  private List<Chip> chips;
  private Instant countedAt;
  private String planName;

  @Inject @Param private String state;
  @Inject @Param private String planId;
  @Inject private Api api;
  @Inject private ListRequest request;
  @Inject private Texts texts;

  /**
   * A filter by state.
   *
   * @param count how many subscribers are in that state; null if another filter applies too, as
   *     counts cover the whole tenant
   */
  public record Chip(String label, String to, boolean active, Long count) {}

  @PostConstruct
  void load() {
    String wanted = state == null || state.isBlank() ? null : state;
    UUID plan = planId == null || planId.isBlank() ? null : Id.of(planId);
    ListAddress address =
        ListAddress.of("/panel/subscribers").with("state", wanted).with("planId", planId);
    columns = request.columns(ALL_COLUMNS, USUAL_COLUMNS);
    list =
        request.fetch(
            address, "username", columns, query -> api.subscribers().list(query, wanted, plan));
    planName = plan == null ? null : request.nameOf(() -> api.plans().get(plan).name());
    boolean countable = plan == null && request.search() == null;
    SubscriberCountsView counts = countable ? api.subscribers().counts() : null;
    countedAt = counts == null ? null : counts.asOf();
    chips =
        List.of(
            chip(null, counts, SubscriberCountsView::all),
            chip("ONLINE", counts, SubscriberCountsView::online),
            chip("ACTIVE", counts, SubscriberCountsView::active),
            chip("EXPIRING", counts, SubscriberCountsView::expiring),
            chip("EXPIRED", counts, SubscriberCountsView::expired),
            chip("INACTIVE", counts, SubscriberCountsView::inactive));
  }

  private Chip chip(
      String name, SubscriberCountsView counts, ToLongFunction<SubscriberCountsView> of) {
    Long count = counts == null ? null : Long.valueOf(of.applyAsLong(counts));
    String label = texts.get("subscribers.filter." + (name == null ? "ALL" : name));
    boolean active = name == null ? state == null || state.isBlank() : name.equals(state);
    return new Chip(label, list.address().with("state", name).toString(), active, count);
  }

  public Listing<SubscriberView> getList() {
    return list;
  }

  public Columns getColumns() {
    return columns;
  }

  /** The address of the whole list as CSV, with the columns shown. */
  public String getExport() {
    String named =
        columns.shown().stream()
            .map(column -> column.equals("plan") ? "planName" : column)
            .collect(Collectors.joining(","));
    return ListAddress.of("/panel/subscribers/export")
        .with(list.address().getCarried())
        .with("columns", named)
        .toString();
  }

  /** The plan that the list is narrowed to; null for all. */
  public String getPlanName() {
    return planName;
  }

  public List<Chip> getChips() {
    return chips;
  }

  /** When the counts were taken; null if they are exact or there are none. */
  public Instant getCountedAt() {
    return countedAt;
  }

  /** Whether a filter applies: an empty list then does not mean that there are no subscribers. */
  public boolean isNarrowed() {
    return request.search() != null
        || (state != null && !state.isBlank())
        || (planId != null && !planId.isBlank());
  }
}
