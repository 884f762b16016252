package net.lastmile.pages;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import net.lastmile.api.access.AccessRulesApi;
import net.lastmile.api.catalog.PlanApi;
import net.lastmile.api.catalog.PlanView;
import net.lastmile.api.coa.CoaApi;
import net.lastmile.api.dashboard.DashboardApi;
import net.lastmile.api.live.LiveApi;
import net.lastmile.api.live.LiveView;
import net.lastmile.api.network.NasApi;
import net.lastmile.api.network.NasView;
import net.lastmile.api.paging.Page;
import net.lastmile.api.pools.PoolApi;
import net.lastmile.api.sessions.SessionApi;
import net.lastmile.api.staff.LogOutApi;
import net.lastmile.api.staff.StaffApi;
import net.lastmile.api.staff.StaffKind;
import net.lastmile.api.staff.StaffView;
import net.lastmile.api.subscribers.SubscriberApi;
import net.lastmile.api.subscribers.SubscriberView;
import net.lastmile.api.tenancy.DomainApi;
import net.lastmile.api.tenancy.HostKind;
import net.lastmile.api.tenancy.HostView;
import net.lastmile.api.tenancy.MeView;
import net.lastmile.api.tenancy.TenantApi;
import net.lastmile.api.tenancy.TenantStatus;
import net.lastmile.api.tenancy.TenantView;
import net.lastmile.api.views.SavedViewApi;

/** A tenant with all that is its own, and what the API answers to its staff. */
final class FakeTenant {
  /** What the API offers to staff here; more is added with the first page test that needs it. */
  static final List<Class<?>> INTERFACES =
      List.of(
          TenantApi.class,
          DomainApi.class,
          DashboardApi.class,
          LiveApi.class,
          SubscriberApi.class,
          SavedViewApi.class,
          PlanApi.class,
          NasApi.class,
          PoolApi.class,
          SessionApi.class,
          CoaApi.class,
          StaffApi.class,
          AccessRulesApi.class,
          LogOutApi.class);

  final Shelf<SubscriberView> subscribers =
      new Shelf<>(
          SubscriberView.class,
          "username",
          Map.of(
              "fullName", "",
              "status", "ACTIVE",
              "state", "ACTIVE",
              "login", "PASSWORD",
              "addressWarnings", List.of(),
              "macs", List.of()));
  final Shelf<PlanView> plans =
      new Shelf<>(
          PlanView.class,
          "name",
          Map.of(
              "downloadKbps",
              20_000,
              "uploadKbps",
              5_000,
              "priceMinor",
              1_999,
              "currency",
              "COP",
              "validity",
              30,
              "validityUnit",
              "DAYS",
              "cycle",
              "FROM_START",
              "active",
              true));
  final Shelf<NasView> routers =
      new Shelf<>(NasView.class, "name", Map.of("active", true, "ignoredLastDay", Map.of()));
  final Shelf<StaffView> staff = new Shelf<>(StaffView.class, "username");
  final Map<String, Boolean> features =
      new ConcurrentHashMap<>(Map.of("first-steps", true, "address-pools", true));

  /** Edges that take no accounting, as the dashboard tells. */
  final Set<String> refusingEdges = ConcurrentHashMap.newKeySet();

  private final UUID id;
  private final String slug;
  private final Map<Class<?>, Object> answers = new ConcurrentHashMap<>();
  private final Set<Class<?>> closed = ConcurrentHashMap.newKeySet();
  private volatile String whoLogsIn = "owner";

  /** Has the same id if a test runs again: the portal remembers hosts for some seconds. */
  FakeTenant(String slug) {
    this.slug = slug;
    id = UUID.nameUUIDFromBytes(slug.getBytes(StandardCharsets.UTF_8));
    addStaff("owner", StaffKind.ADMIN);
    answers.put(DomainApi.class, new FakeDomains());
    answers.put(DashboardApi.class, new FakeDashboard(this));
    answers.put(LiveApi.class, (LiveApi) () -> new LiveView(0, 0));
    answers.put(SubscriberApi.class, new FakeSubscribers(this));
    answers.put(SavedViewApi.class, new FakeSavedViews());
    answers.put(PlanApi.class, new FakePlans(this));
    answers.put(NasApi.class, new FakeRouters(this));
    answers.put(PoolApi.class, new FakePools());
    answers.put(SessionApi.class, (SessionApi) (_, _, _, _) -> new Page<>(List.of(), null, 0L));
    answers.put(CoaApi.class, new FakeOrders());
    answers.put(AccessRulesApi.class, new FakeAccessRules());
    answers.put(LogOutApi.class, (LogOutApi) () -> {});
  }

  String slug() {
    return slug;
  }

  /** What answers a call of one of the staff. */
  Object answer(Class<?> api, String username) {
    if (closed.contains(api)) {
      throw Refusal.of(503, "server.busy");
    }
    StaffView caller =
        staff.all().stream().filter(one -> one.username().equals(username)).findFirst().get();
    if (api == TenantApi.class) {
      return new FakeProfile(this, caller);
    }
    return api == StaffApi.class ? new FakeStaff(this, caller) : answers.get(api);
  }

  /** Whether the API answers calls to this interface with "busy". */
  void close(Class<?> api, boolean yes) {
    if (yes) {
      closed.add(api);
    } else {
      closed.remove(api);
    }
  }

  void addStaff(String username, StaffKind kind) {
    staff.add(
        Map.of(
            "username",
            username,
            "fullName",
            "The " + username,
            "email",
            username + "@" + slug + ".example",
            "kind",
            kind,
            "active",
            true));
  }

  /** Who logs in to this panel from now on. */
  void logsInAs(String username) {
    whoLogsIn = username;
  }

  String whoLogsIn() {
    return whoLogsIn;
  }

  PlanView addPlan(String name) {
    return plans.add(Map.of("name", name, "commercialName", name));
  }

  HostView host(String name) {
    String company = "Provider " + slug;
    return new HostView(
        name,
        HostKind.PANEL,
        id,
        slug,
        company,
        TenantStatus.ACTIVE,
        "panel-" + slug,
        null,
        "en",
        null);
  }

  MeView me(StaffView caller) {
    return new MeView(
        caller.username(), caller.fullName(), caller.email(), caller.kind(), profile());
  }

  TenantView profile() {
    return new TenantView(
        id,
        slug,
        "Provider " + slug,
        TenantStatus.ACTIVE,
        "CO",
        "America/Bogota",
        "COP",
        "en",
        null,
        false,
        List.of(),
        features,
        Map.of());
  }
}
