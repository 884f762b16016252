package net.lastmile.pages;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.lastmile.api.coa.CoaAction;
import net.lastmile.api.coa.CoaApi;
import net.lastmile.api.coa.CoaAttemptView;
import net.lastmile.api.coa.CoaCause;
import net.lastmile.api.coa.CoaJobView;
import net.lastmile.api.coa.CoaState;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.api.sessions.SessionView;

/** Orders to routers. Each waits until a test says what became of it. */
final class FakeOrders implements CoaApi {
  private final Shelf<CoaJobView> orders =
      new Shelf<>(
          CoaJobView.class,
          "createdAt",
          Map.of("state", CoaState.PENDING, "cause", "REQUESTED", "requestedBy", "owner"));

  CoaJobView cut(SessionView session) {
    return place(CoaAction.DISCONNECT, CoaCause.REQUESTED, session);
  }

  CoaJobView place(CoaAction action, CoaCause cause, SessionView session) {
    Map<String, Object> order = new HashMap<>();
    order.put("action", action);
    order.put("cause", cause);
    order.put("subscriberId", session.subscriberId());
    order.put("username", session.username());
    order.put("nasId", session.nasId());
    order.put("nasName", session.nasName());
    order.put("sessionId", session.id());
    return orders.add(order);
  }

  CoaJobView testApi(UUID nas) {
    return orders.add(Map.of("action", CoaAction.TEST_API, "nasId", nas));
  }

  /** The newest order has ended. */
  void end(CoaState state, Map<String, Object> result) {
    Map<String, Object> end = new HashMap<>(result);
    end.put("state", state);
    orders.change(newestFirst().getFirst().id(), end);
  }

  /** The router answers the newest order. */
  void answer(CoaState state, Integer errorCause) {
    Map<String, Object> result = new HashMap<>();
    result.put("errorCause", errorCause);
    result.put("endedAt", Instant.now());
    end(state, result);
  }

  List<CoaJobView> newestFirst() {
    return orders.all().reversed();
  }

  @Override
  public Page<CoaJobView> list(PageQuery query, UUID subscriberId, UUID nasId) {
    return Shelf.onePage(
        newestFirst().stream()
            .filter(order -> subscriberId == null || subscriberId.equals(order.subscriberId()))
            .filter(order -> nasId == null || nasId.equals(order.nasId()))
            .toList());
  }

  @Override
  public CoaJobView get(UUID id) {
    return orders.get(id);
  }

  @Override
  public Page<CoaAttemptView> attempts(UUID id) {
    return Shelf.onePage(List.of());
  }
}
