package net.lastmile.pages;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.lastmile.api.network.NasView;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.api.sessions.SessionApi;
import net.lastmile.api.sessions.SessionView;
import net.lastmile.api.subscribers.SubscriberView;

/** A tenant's sessions, which begin, report and end as a test says. */
final class FakeSessions implements SessionApi {
  private static final Map<String, Comparator<SessionView>> ORDERS =
      Map.of(
          "startedAt", Comparator.comparing(SessionView::startedAt),
          "traffic", Comparator.comparing(each -> each.downloadOctets() + each.uploadOctets()),
          "rate",
              Comparator.comparing(each -> each.downloadKbps() == null ? -1 : each.downloadKbps()));

  private final FakeTenant tenant;
  private final List<SessionView> all = new ArrayList<>();

  FakeSessions(FakeTenant tenant) {
    this.tenant = tenant;
  }

  /** A session of which no more is said than this; no line of the tenant's need have it. */
  synchronized SessionView begin(Map<String, Object> fields) {
    Map<String, Object> session = new HashMap<>(fields);
    session.put("id", String.valueOf(all.size() + 1));
    session.put("startedAt", Instant.now());
    session.put("updatedAt", Instant.now());
    session.put("ignored", List.of());
    SessionView begun = FakeApi.JSON.convertValue(session, SessionView.class);
    put(begun);
    return begun;
  }

  synchronized List<SessionView> all() {
    return List.copyOf(all);
  }

  /** A line logs in. */
  SessionView begin(
      SubscriberView line, NasView router, Instant startedAt, Map<String, Object> more) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("id", String.valueOf(all.size() + 1));
    fields.put("subscriberId", line.id());
    fields.put("username", line.username());
    fields.put("nasId", router.id());
    fields.put("nasName", router.name());
    fields.put("startedAt", startedAt);
    fields.put("updatedAt", Instant.now());
    fields.put("ignored", List.of());
    fields.putAll(more);
    SessionView session = FakeApi.JSON.convertValue(fields, SessionView.class);
    put(session);
    tenant.subscribers.change(line.id(), Map.of("onlineSince", startedAt));
    return session;
  }

  /** The session ends, and every page that listens is told. */
  void end(String id, String cause, Instant at) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("stoppedAt", at);
    fields.put("terminateCause", cause);
    fields.put("downloadKbps", null);
    fields.put("uploadKbps", null);
    SessionView before = require(id);
    Map<String, Object> changed = asMap(before);
    changed.putAll(fields);
    put(FakeApi.JSON.convertValue(changed, SessionView.class));
    Map<String, Object> offline = new HashMap<>();
    offline.put("onlineSince", null);
    tenant.subscribers.change(before.subscriberId(), offline);
    tenant.tell();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> asMap(SessionView session) {
    return FakeApi.JSON.convertValue(session, HashMap.class);
  }

  private synchronized void put(SessionView session) {
    all.removeIf(each -> each.id().equals(session.id()));
    all.add(session);
  }

  synchronized SessionView require(String id) {
    return all.stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Refusal.of(404, "coa.no-such-session"));
  }

  SessionView requireLive(String id) {
    SessionView session = require(id);
    if (session.stoppedAt() != null) {
      throw Refusal.of(409, "coa.not-live");
    }
    return session;
  }

  synchronized List<SessionView> liveOf(UUID subscriber) {
    return all.stream()
        .filter(each -> each.stoppedAt() == null && subscriber.equals(each.subscriberId()))
        .toList();
  }

  @Override
  public Page<SessionView> list(PageQuery query, Boolean live, UUID nasId, String month) {
    return page(
        query,
        each ->
            (live == null || live == (each.stoppedAt() == null))
                && (nasId == null || nasId.equals(each.nasId()))
                && (query.search == null || isFound(each, query.search)));
  }

  /** By name, or by a device in any spelling. */
  private static boolean isFound(SessionView session, String text) {
    return session.username().contains(text)
        || digits(session.callingStationId()).equals(digits(text));
  }

  private static String digits(String device) {
    return device == null ? "" : device.replaceAll("[^0-9A-Fa-f]", "").toLowerCase(Locale.ROOT);
  }

  @Override
  public Response export(PageQuery query, Boolean live, UUID nasId, String month, String columns) {
    query.limit = Page.MAX_LIMIT;
    String rows =
        list(query, live, nasId, month).items().stream()
            .map(each -> each.username() + "\n")
            .collect(Collectors.joining());
    return Response.ok("\uFEFF" + columns + "\n" + rows)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"sessions.csv\"")
        .build();
  }

  /** A cursor is the number of sessions passed. */
  synchronized Page<SessionView> page(PageQuery query, Predicate<SessionView> wanted) {
    String sort = query.sort == null ? "-startedAt" : query.sort;
    Comparator<SessionView> order = ORDERS.get(sort.replaceFirst("^-", ""));
    List<SessionView> found =
        all.stream()
            .filter(wanted)
            .sorted(sort.startsWith("-") ? order.reversed() : order)
            .toList();
    int from = query.cursor == null ? 0 : Integer.parseInt(query.cursor);
    int limit = query.limit == null ? Page.DEFAULT_LIMIT : query.limit;
    int to = Math.min(found.size(), from + limit);
    String next = to < found.size() ? String.valueOf(to) : null;
    return new Page<>(found.subList(from, to), next, (long) found.size());
  }
}
