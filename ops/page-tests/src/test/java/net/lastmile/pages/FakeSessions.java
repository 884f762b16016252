package net.lastmile.pages;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.api.sessions.SessionApi;
import net.lastmile.api.sessions.SessionView;

/** A tenant's sessions, which only tests begin. They are numbered from 1. */
final class FakeSessions implements SessionApi {
  private final List<SessionView> sessions = new CopyOnWriteArrayList<>();

  SessionView begin(Map<String, Object> fields) {
    ObjectNode session = FakeApi.JSON.valueToTree(fields);
    String now = Instant.now().toString();
    session.put("id", String.valueOf(sessions.size() + 1));
    session.put("startedAt", now).put("updatedAt", now);
    session.putArray("ignored");
    SessionView begun = FakeApi.JSON.convertValue(session, SessionView.class);
    sessions.add(begun);
    return begun;
  }

  List<SessionView> all() {
    return sessions;
  }

  SessionView get(long id) {
    return sessions.get((int) id - 1);
  }

  @Override
  public Page<SessionView> list(PageQuery query, Boolean live, UUID nasId, String month) {
    return Shelf.onePage(
        sessions.reversed().stream()
            .filter(session -> query.search == null || session.username().equals(query.search))
            .filter(session -> nasId == null || nasId.equals(session.nasId()))
            .toList());
  }
}
