package net.lastmile.portal.subscribers;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import net.lastmile.api.catalog.PlanApi;
import net.lastmile.api.field.Fields;
import net.lastmile.api.subscribers.LineAddresses;
import net.lastmile.api.subscribers.Person;
import net.lastmile.api.subscribers.Place;
import net.lastmile.api.subscribers.SubscriberApi;
import net.lastmile.api.subscribers.SubscriberCountsView;
import net.lastmile.api.subscribers.SubscriberRequest;
import net.lastmile.api.subscribers.SubscriberView;
import net.lastmile.portal.field.FieldFacts;
import net.lastmile.portal.lists.Chip;
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
      Stream.of(
              Stream.of("username", "fullName", "state", "planName", "expiryDate"),
              fields(Person.class),
              fields(Place.class),
              fields(LineAddresses.class),
              Stream.of("createdAt"))
          .flatMap(names -> names)
          .distinct()
          .toList();
  private static final List<String> USUAL_COLUMNS =
      List.of("username", "fullName", "state", "planName", "expiryDate", "phone", "createdAt");
  private static final Set<String> SORTED =
      Set.of("username", "fullName", "expiryDate", "createdAt");

  private Columns columns;
  private Listing<SubscriberView> list;
  private List<Chip> chips;
  private Instant countedAt;
  private String planName;

  @Inject @Param private String state;
  @Inject @Param private String planId;
  @Inject private SubscriberApi subscriberApi;
  @Inject private PlanApi planApi;
  @Inject private ListRequest request;
  @Inject private Texts texts;

  private static Stream<String> fields(Class<?> group) {
    return Fields.of(group).keySet().stream();
  }

  @PostConstruct
  void load() {
    String wanted = state == null || state.isBlank() ? null : state;
    UUID plan = planId == null || planId.isBlank() ? null : Id.of(planId);
    ListAddress address =
        ListAddress.of("/panel/subscribers").with("state", wanted).with("planId", planId);
    columns = request.columns(ALL_COLUMNS, USUAL_COLUMNS);
    list =
        request.fetch(
            address, "username", columns, query -> subscriberApi.list(query, wanted, plan));
    planName = plan == null ? null : request.nameOf(() -> planApi.get(plan).name());
    boolean countable = plan == null && request.search() == null;
    SubscriberCountsView counts =
        countable ? request.read(subscriberApi::counts).orElse(null) : null;
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

  /** Not counted if another filter applies too, as counts cover the whole tenant. */
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

  /** Whether the list can be sorted by this column. */
  public boolean sorts(String column) {
    return SORTED.contains(column);
  }

  /** Whether the column holds technical text. */
  public boolean isCode(String column) {
    FieldFacts entered = FieldFacts.of(SubscriberRequest.class).get(column);
    return entered != null && entered.isCode() && !column.equals("username");
  }

  /** The address of the whole list as CSV, with the columns shown. */
  public String getExport() {
    return ListAddress.of("/panel/subscribers/export")
        .with(list.address().getCarried())
        .with("columns", columns.getNames())
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
}
