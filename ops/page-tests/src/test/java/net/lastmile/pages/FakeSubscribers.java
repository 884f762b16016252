package net.lastmile.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.lastmile.api.catalog.PlanView;
import net.lastmile.api.coa.CoaAction;
import net.lastmile.api.coa.CoaCause;
import net.lastmile.api.coa.SessionChangeView;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.api.problem.FieldWarning;
import net.lastmile.api.sessions.SessionView;
import net.lastmile.api.subscribers.LinePasswordView;
import net.lastmile.api.subscribers.LoginView;
import net.lastmile.api.subscribers.PlanChangeView;
import net.lastmile.api.subscribers.SubscriberApi;
import net.lastmile.api.subscribers.SubscriberCountsView;
import net.lastmile.api.subscribers.SubscriberRequest;
import net.lastmile.api.subscribers.SubscriberState;
import net.lastmile.api.subscribers.SubscriberView;

/** A tenant's subscribers. Their state is what a test says it is. */
record FakeSubscribers(FakeTenant tenant) implements SubscriberApi {
  static final Map<String, Object> USUAL =
      Map.of(
          "fullName", "",
          "status", "ACTIVE",
          "state", "ACTIVE",
          "login", "PASSWORD",
          "addressWarnings", List.of(),
          "macs", List.of());

  private static final int MAX_SESSIONS = 100;

  @Override
  public Page<SubscriberView> list(PageQuery query, String state, UUID planId) {
    return tenant.subscribers.list(query, matching(state, planId));
  }

  private static Predicate<ObjectNode> matching(String state, UUID planId) {
    return thing ->
        (state == null || thing.path("state").asText().equals(state))
            && (planId == null || thing.path("planId").asText().equals(planId.toString()));
  }

  @Override
  public Response export(PageQuery query, String state, UUID planId, String columns) {
    query.limit = Page.MAX_LIMIT;
    String rows =
        list(query, state, planId).items().stream()
            .map(each -> row(FakeApi.JSON.valueToTree(each), columns))
            .collect(Collectors.joining());
    return Response.ok("\uFEFF" + columns + "\n" + rows)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"subscribers.csv\"")
        .build();
  }

  private static String row(JsonNode subscriber, String columns) {
    return Arrays.stream(columns.split(",", -1))
        .map(column -> subscriber.path(column).asText())
        .collect(Collectors.joining(",", "", "\n"));
  }

  @Override
  public SubscriberCountsView counts() {
    List<SubscriberView> all = tenant.subscribers.all();
    return new SubscriberCountsView(
        all.size(),
        count(all, SubscriberState.ONLINE),
        count(all, SubscriberState.ACTIVE),
        count(all, SubscriberState.INACTIVE),
        count(all, SubscriberState.EXPIRED),
        count(all, SubscriberState.EXPIRING),
        null);
  }

  private static long count(List<SubscriberView> all, SubscriberState state) {
    return all.stream().filter(each -> each.state() == state).count();
  }

  @Override
  public SubscriberView create(String idempotencyKey, SubscriberRequest request) {
    check(request);
    SubscriberView made = tenant.subscribers.add(request);
    String plan = tenant.plans.get(request.planId()).name();
    return tenant.subscribers.change(
        made.id(), Map.of("addressWarnings", warnings(made), "planName", plan));
  }

  /** Of the API's rules those that page tests break. */
  private void check(SubscriberRequest request) {
    new Rules()
        .email("email", request.person().email())
        .ipv4("staticIp", request.addresses().staticIp())
        .prefix("framedIpv6Prefix", request.addresses().framedIpv6Prefix())
        .range("sessionLimit", request.sessionLimit(), MAX_SESSIONS)
        .require();
    if (tenant.subscribers.all().stream()
        .anyMatch(other -> other.username().equals(request.username()))) {
      throw Refusal.taken("subscriber.username-taken", "username");
    }
  }

  /** No test has a pool in which an address of a line's own lies. */
  private List<FieldWarning> warnings(SubscriberView line) {
    return tenant.pools.all().isEmpty() || line.addresses().staticIp() == null
        ? List.of()
        : List.of(new FieldWarning("staticIp", "outside-pools", "It is outside every pool."));
  }

  @Override
  public SubscriberView get(UUID id) {
    return tenant.subscribers.get(id);
  }

  @Override
  public SubscriberView update(UUID id, SubscriberRequest changes) {
    if (changes.status() != null) {
      tenant.subscribers.change(id, Map.of("state", changes.status()));
    }
    if (changes.planId() != null) {
      tenant.subscribers.change(id, Map.of("planName", tenant.plans.get(changes.planId()).name()));
      tenant
          .sessions
          .liveOf(id)
          .forEach(each -> tenant.orders.place(CoaAction.CHANGE_RATE, CoaCause.PLAN_CHANGED, each));
    }
    return tenant.subscribers.change(id, changes);
  }

  @Override
  public void delete(UUID id) {
    tenant.subscribers.remove(id);
  }

  @Override
  public SubscriberView resetMac(UUID id) {
    return tenant.subscribers.change(id, Map.of("macs", List.of()));
  }

  @Override
  public LinePasswordView password(UUID id) {
    return new LinePasswordView("secret of " + get(id).username());
  }

  @Override
  public PlanChangeView planChange(UUID id, UUID planId) {
    PlanView before = tenant.plans.get(get(id).planId());
    PlanView after = tenant.plans.get(planId);
    return new PlanChangeView(
        before.name(),
        before.rates().downloadKbps(),
        before.rates().uploadKbps(),
        after.name(),
        after.rates().downloadKbps(),
        after.rates().uploadKbps(),
        tenant.sessions.liveOf(id).stream()
            .map(each -> new SessionChangeView(each.nasName(), CoaAction.CHANGE_RATE))
            .toList());
  }

  /** As most tests have one or none, live ones come first without sorting. */
  @Override
  public Page<SessionView> sessions(UUID id, PageQuery query, String month) {
    return tenant.sessions.page(query, each -> each.subscriberId().equals(id));
  }

  @Override
  public Page<LoginView> logins(UUID id, PageQuery query) {
    LoginView latest = tenant.logins.get(id);
    return new Page<>(latest == null ? List.of() : List.of(latest), null, null);
  }
}
