package net.lastmile.pages;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import net.lastmile.api.audit.AuditView;
import net.lastmile.api.catalog.PlanView;
import net.lastmile.api.network.NasView;
import net.lastmile.api.permissions.Permission;
import net.lastmile.api.permissions.PermissionGroupView;
import net.lastmile.api.permissions.StaffKind;
import net.lastmile.api.pools.PoolView;
import net.lastmile.api.refusals.RefusalSummaryView;
import net.lastmile.api.refusals.RefusalView;
import net.lastmile.api.staff.StaffView;
import net.lastmile.api.subscribers.LoginView;
import net.lastmile.api.subscribers.SubscriberView;
import net.lastmile.api.tenancy.HostKind;
import net.lastmile.api.tenancy.HostView;
import net.lastmile.api.tenancy.LimitView;
import net.lastmile.api.tenancy.MeView;
import net.lastmile.api.tenancy.TenantStatus;
import net.lastmile.api.tenancy.TenantView;

/** A tenant with all that is its own, and what the API answers to its staff. */
final class FakeTenant {
  /** What the API offers to staff here; more is added with the first page test that needs it. */
  static final Set<Class<?>> INTERFACES = Answers.BY_INTERFACE.keySet();

  private static final Map<StaffKind, Set<Permission>> STANDARD =
      Map.of(
          StaffKind.SUPPORT,
          EnumSet.of(
              Permission.DASHBOARD_VIEW,
              Permission.NAS_VIEW,
              Permission.SERVICES_VIEW,
              Permission.SESSIONS_VIEW,
              Permission.SESSIONS_DISCONNECT,
              Permission.SUBSCRIBERS_VIEW,
              Permission.SUBSCRIBERS_EDIT),
          StaffKind.COLLECTOR,
          EnumSet.of(
              Permission.DASHBOARD_VIEW,
              Permission.NAS_VIEW,
              Permission.SERVICES_VIEW,
              Permission.SESSIONS_VIEW,
              Permission.SUBSCRIBERS_VIEW),
          StaffKind.READ_ONLY,
          Permission.of(StaffKind.READ_ONLY));

  final Shelf<SubscriberView> subscribers =
      new Shelf<>(SubscriberView.class, "username", FakeSubscribers.USUAL);
  final Shelf<PlanView> plans = new Shelf<>(PlanView.class, "name", FakePlans.USUAL);
  final Shelf<NasView> routers = new Shelf<>(NasView.class, "name", FakeRouters.USUAL);
  final Shelf<PoolView> pools = new Shelf<>(PoolView.class, "name", FakePools.USUAL);
  final Shelf<RefusalView> refusals =
      new Shelf<>(RefusalView.class, "username", Map.of("attempts", 1, "fullName", ""));

  /** Routers that sent more refused names than are kept. */
  final List<RefusalSummaryView.Overflow> overflows = new CopyOnWriteArrayList<>();

  final Shelf<PermissionGroupView> groups =
      new Shelf<>(
          PermissionGroupView.class,
          "name",
          Map.of("builtIn", false, "permissions", List.of(), "members", 0));
  final Shelf<StaffView> staff = new Shelf<>(StaffView.class, "username");
  final FakeDomains domains = new FakeDomains();
  final FakeSavedViews savedViews = new FakeSavedViews();
  final FakeLineCertificates lineCertificates = new FakeLineCertificates();
  final FakeRouterCertificates routerCertificates = new FakeRouterCertificates(this);
  final FakeSessions sessions = new FakeSessions(this);
  final FakeOrders orders = new FakeOrders();
  final FakeUnstored unstored = new FakeUnstored();
  final FakeVendors vendors = new FakeVendors();
  final FakeEapIdentity eapIdentity;
  final FakeAccessRules accessRules = new FakeAccessRules();
  final Map<String, Boolean> features =
      new ConcurrentHashMap<>(Map.of("first-steps", true, "address-pools", true));

  /** The audit trail, which only tests write. */
  final List<AuditView> trail = new CopyOnWriteArrayList<>();

  /** The latest log-in of each line that a test told of. */
  final Map<UUID, LoginView> logins = new ConcurrentHashMap<>();

  final List<LimitView> limits = new CopyOnWriteArrayList<>();

  /** Edges that take no accounting, as the dashboard tells. */
  final Set<String> refusingEdges = ConcurrentHashMap.newKeySet();

  /** What the company shows of itself; a test sets it before the panel's first page. */
  volatile String company;

  volatile String brandColor;
  volatile String locale = "en";

  /** Whether a line has logged in. */
  volatile boolean lineSeen;

  private final UUID id;
  private final String slug;
  private final Map<Class<?>, Object> received = new ConcurrentHashMap<>();
  private final Set<Class<?>> closed = ConcurrentHashMap.newKeySet();
  private final AtomicLong news = new AtomicLong();
  private final AtomicLong logIns = new AtomicLong();
  private volatile String whoLogsIn = "owner";

  /** Has the same id if a test runs again: the portal remembers hosts for some seconds. */
  FakeTenant(String slug) {
    this.slug = slug;
    company = "Provider " + slug;
    id = UUID.nameUUIDFromBytes(slug.getBytes(StandardCharsets.UTF_8));
    eapIdentity = new FakeEapIdentity(slug);
    STANDARD.forEach(
        (kind, permissions) ->
            groups.add(
                Map.of(
                    "name",
                    kind.name().toLowerCase(Locale.ROOT) + " – standard",
                    "builtIn",
                    true,
                    "kind",
                    kind,
                    "permissions",
                    permissions)));
    addStaff("owner", StaffKind.ADMIN);
  }

  String slug() {
    return slug;
  }

  /** What answers a call of one of the staff. */
  Object answer(Class<?> api, String username) {
    if (closed.contains(api)) {
      throw Refusal.of(503, "server.busy");
    }
    return Answers.BY_INTERFACE.get(api).of(this, caller(username));
  }

  StaffView caller(String username) {
    return staff.all().stream().filter(one -> one.username().equals(username)).findFirst().get();
  }

  /** Whether the API answers calls to this interface with "busy". */
  void close(Class<?> api, boolean yes) {
    if (yes) {
      closed.add(api);
    } else {
      closed.remove(api);
    }
  }

  /** Keeps what a call brought along; without any, the arguments are null. */
  void receive(Object... arguments) {
    if (arguments != null) {
      Stream.of(arguments)
          .filter(Record.class::isInstance)
          .forEach(request -> received.put(request.getClass(), request));
    }
  }

  /** The newest request of this kind that the API was sent; null if there was none. */
  <R extends Record> R received(Class<R> request) {
    return request.cast(received.get(request));
  }

  /** With the built-in group of the kind. */
  void addStaff(String username, StaffKind kind) {
    addStaff(
        username,
        kind,
        groups.all().stream().filter(group -> group.kind() == kind).findFirst().orElse(null));
  }

  /**
   * @param group null for none
   */
  void addStaff(String username, StaffKind kind, PermissionGroupView group) {
    Map<String, Object> fields =
        new HashMap<>(
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
    if (group != null) {
      fields.put("permissionGroupId", group.id());
      fields.put("permissionGroup", group.name());
    }
    staff.add(fields);
  }

  /** Who logs in to this panel from now on. */
  void logsInAs(String username) {
    whoLogsIn = username;
  }

  /** Somebody logs in; returns who it is. */
  String logIn() {
    logIns.incrementAndGet();
    return whoLogsIn;
  }

  long logIns() {
    return logIns.get();
  }

  /** Pages that listen are told that something has changed. */
  void tell() {
    news.incrementAndGet();
  }

  long news() {
    return news.get();
  }

  PlanView addPlan(String name) {
    return plans.add(Map.of("name", name, "commercialName", name));
  }

  HostView host(String name) {
    return new HostView(
        name,
        HostKind.PANEL,
        id,
        slug,
        company,
        TenantStatus.ACTIVE,
        "panel-" + slug,
        brandColor,
        locale,
        null);
  }

  MeView me(StaffView caller) {
    return new MeView(
        caller.username(),
        caller.fullName(),
        caller.email(),
        caller.kind(),
        permissions(caller),
        profile());
  }

  /** As the API: what the group gives, as far as the kind may be given it. */
  Set<Permission> permissions(StaffView who) {
    Set<Permission> held = EnumSet.noneOf(Permission.class);
    held.addAll(Permission.of(who.kind()));
    if (who.kind() != StaffKind.ADMIN) {
      held.retainAll(
          who.permissionGroupId() == null
              ? Set.of()
              : groups.get(who.permissionGroupId()).permissions());
    }
    return held;
  }

  TenantView profile() {
    return new TenantView(
        id,
        slug,
        company,
        TenantStatus.ACTIVE,
        "CO",
        "America/Bogota",
        "COP",
        locale,
        brandColor,
        false,
        List.of(),
        features,
        Map.of());
  }
}
