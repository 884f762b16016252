package net.lastmile.portal.refusals;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import net.lastmile.api.catalog.PlanApi;
import net.lastmile.api.network.NasApi;
import net.lastmile.api.permissions.Permission;
import net.lastmile.api.refusals.RefusalApi;
import net.lastmile.api.refusals.RefusalFilter;
import net.lastmile.api.refusals.RefusalPeriod;
import net.lastmile.api.refusals.RefusalSummaryView;
import net.lastmile.api.refusals.RefusalView;
import net.lastmile.api.subscribers.SubscriberApi;
import net.lastmile.edge.contract.address.MacAddress;
import net.lastmile.edge.contract.event.AccessOutcome;
import net.lastmile.portal.form.Submission;
import net.lastmile.portal.lists.Chip;
import net.lastmile.portal.lists.Columns;
import net.lastmile.portal.lists.Id;
import net.lastmile.portal.lists.ListAddress;
import net.lastmile.portal.lists.ListRequest;
import net.lastmile.portal.lists.Listing;
import net.lastmile.portal.login.StaffSession;
import net.lastmile.portal.site.Texts;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** Refused log-ins over all routers, with what mends each (X1). */
@Named
@RequestScoped
public class RefusalListPage {
  private static final List<String> ALL_COLUMNS =
      List.of(
          "username",
          "fullName",
          "reason",
          "nasName",
          "callingStationId",
          "attempts",
          "lastAt",
          "firstAt",
          "planName");
  private static final List<String> USUAL_COLUMNS =
      List.of("username", "reason", "nasName", "attempts", "lastAt");
  private static final Set<String> SORTED = Set.of("username", "attempts", "lastAt", "firstAt");

  private final RefusalFilter filter = new RefusalFilter();
  private Columns columns;
  private Listing<RefusalView> list;
  private RefusalSummaryView summary;

  /** What the list is narrowed to, by id: asked for once. */
  private final Map<UUID, String> names = new HashMap<>();

  @Inject @Param private String reason;
  @Inject @Param private String period;
  @Inject @Param private String nasId;
  @Inject @Param private String planId;
  @Inject @Param private String subscriberId;
  @Inject @Param private String known;
  @Inject @Param private String line;
  @Inject @Param private String device;
  @Inject private RefusalApi refusalApi;
  @Inject private NasApi nasApi;
  @Inject private PlanApi planApi;
  @Inject private SubscriberApi subscriberApi;
  @Inject private AllowedDevice allowedDevice;
  @Inject private Submission submission;
  @Inject private StaffSession staff;
  @Inject private ListRequest request;
  @Inject private Texts texts;

  @PostConstruct
  void load() {
    filter.reason = text(reason);
    filter.period = text(period);
    filter.nasId = id(nasId);
    filter.planId = id(planId);
    filter.subscriberId = id(subscriberId);
    filter.known = text(known) == null ? null : Boolean.valueOf(known);
    ListAddress address =
        ListAddress.of(RefusalFeature.PATH)
            .with("reason", reason)
            .with("period", period)
            .with("nasId", nasId)
            .with("planId", planId)
            .with("subscriberId", subscriberId)
            .with("known", known);
    columns = request.columns(ALL_COLUMNS, USUAL_COLUMNS);
    list = request.fetch(address, "-lastAt", columns, query -> refusalApi.list(query, filter));
    summary =
        request
            .read(() -> refusalApi.summary(request.search(), filter))
            .orElseGet(() -> new RefusalSummaryView(Map.of(), 0, 0, 0, List.of()));
  }

  private static String text(String value) {
    return value == null || value.isBlank() ? null : value;
  }

  private static UUID id(String value) {
    return text(value) == null ? null : Id.of(value);
  }

  public Listing<RefusalView> getList() {
    return list;
  }

  public Columns getColumns() {
    return columns;
  }

  public boolean sorts(String column) {
    return SORTED.contains(column);
  }

  /** All reasons, then those that occur, the most frequent first. */
  public List<Chip> getReasons() {
    Map<AccessOutcome, Long> counts = summary.byReason();
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    return Stream.concat(
            Stream.of(chip("reason", null, "refusals.all", filter.reason, all)),
            counts.entrySet().stream()
                .sorted(Map.Entry.<AccessOutcome, Long>comparingByValue(Comparator.reverseOrder()))
                .map(
                    each ->
                        chip(
                            "reason",
                            each.getKey().name(),
                            "logins.outcome." + each.getKey(),
                            filter.reason,
                            each.getValue())))
        .toList();
  }

  private Chip chip(String parameter, String value, String text, String current, Long count) {
    boolean active = value == null ? current == null : value.equals(current);
    return new Chip(
        texts.get(text), list.address().with(parameter, value).toString(), active, count);
  }

  /** Periods to choose from, by name. */
  public Map<String, String> getPeriods() {
    return choices("refusals.period.", Stream.of(RefusalPeriod.values()).map(Enum::name));
  }

  public String getPeriodName() {
    return filter.period == null ? null : texts.get("refusals.period." + filter.period);
  }

  /** Known and unknown names, to choose from. */
  public Map<String, String> getKindsOfNames() {
    return choices("refusals.known.", Stream.of("true", "false"));
  }

  public String getKindOfNames() {
    return filter.known == null ? null : texts.get("refusals.known." + filter.known);
  }

  private Map<String, String> choices(String text, Stream<String> values) {
    Map<String, String> choices = new LinkedHashMap<>();
    values.forEach(each -> choices.put(texts.get(text + each), each));
    return choices;
  }

  /** The router that the list is narrowed to; null for all. */
  public String getNasName() {
    return nameOf(filter.nasId, id -> nasApi.get(id).name());
  }

  public String getPlanName() {
    return nameOf(filter.planId, id -> planApi.get(id).name());
  }

  public String getLineName() {
    return nameOf(filter.subscriberId, id -> subscriberApi.get(id).username());
  }

  private String nameOf(UUID id, Function<UUID, String> name) {
    return id == null
        ? null
        : names.computeIfAbsent(id, one -> request.nameOf(() -> name.apply(one)));
  }

  public RefusalSummaryView getSummary() {
    return summary;
  }

  public Remedy remedy(RefusalView refusal) {
    return Remedy.of(refusal, staff::holds);
  }

  /** Whether a click can let the device in. */
  public boolean allows(RefusalView refusal) {
    return staff.holds(Permission.SUBSCRIBERS_EDIT)
        && refusal.reason() == AccessOutcome.WRONG_MAC
        && refusal.subscriberId() != null
        && refusal.onlineSince() == null
        && isDevice(refusal.callingStationId());
  }

  private static boolean isDevice(String text) {
    return text != null && MacAddress.parse(text) != MacAddress.NONE;
  }

  /** Allows the device of the row whose button was pressed, even if the list has changed since. */
  public String allow() {
    return submission.attempt(
        () -> {
          String username = allowedDevice.allow(Id.of(line), device).username();
          submission.announce("refusals.allowed", username);
          Faces.redirect(list.address().toString());
          return null;
        });
  }

  /** The address of the whole list as CSV, with the columns shown. */
  public String getExport() {
    return ListAddress.of(RefusalFeature.PATH + "/export")
        .with(list.address().getCarried())
        .with("columns", columns.getNames())
        .toString();
  }
}
