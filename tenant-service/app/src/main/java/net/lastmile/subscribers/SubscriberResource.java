package net.lastmile.subscribers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.api.sessions.SessionView;
import net.lastmile.api.subscribers.LinePasswordView;
import net.lastmile.api.subscribers.LoginView;
import net.lastmile.api.subscribers.PlanChangeView;
import net.lastmile.api.subscribers.SubscriberApi;
import net.lastmile.api.subscribers.SubscriberCountsView;
import net.lastmile.api.subscribers.SubscriberRequest;
import net.lastmile.api.subscribers.SubscriberView;
import net.lastmile.platform.csv.CsvExport;
import net.lastmile.platform.problem.RequestError;
import net.lastmile.sessions.Logins;
import net.lastmile.sessions.Sessions;

/** {@code /subscribers} */
@RequestScoped
public class SubscriberResource implements SubscriberApi {
  /** Ids, remarks on other fields and amounts without a currency say nothing in a table. */
  private static final CsvExport<SubscriberView> EXPORT =
      new CsvExport<>(
          SubscriberView.class,
          "subscribers",
          "id",
          "planId",
          "addressWarnings",
          "overridePrice",
          "priceMinor");

  @Inject private Subscribers subscribers;
  @Inject private SubscriberList list;
  @Inject private Sessions sessions;
  @Inject private Logins logins;

  @Override
  public Page<SubscriberView> list(PageQuery query, String state, UUID planId) {
    return list.page(query, new SubscriberFilter(state, planId));
  }

  @Override
  public Response export(PageQuery query, String state, UUID planId, String columns) {
    SubscriberFilter filter = new SubscriberFilter(state, planId);
    return EXPORT.answer(query, columns, page -> list.page(page, filter));
  }

  @Override
  public SubscriberCountsView counts() {
    return list.counts();
  }

  @Override
  public SubscriberView create(String idempotencyKey, SubscriberRequest request) {
    return subscribers.create(idempotencyKey, RequestError.requireBody(request));
  }

  @Override
  public SubscriberView get(UUID id) {
    return subscribers.get(id);
  }

  @Override
  public SubscriberView update(UUID id, SubscriberRequest changes) {
    return subscribers.update(id, RequestError.requireBody(changes));
  }

  @Override
  public void delete(UUID id) {
    subscribers.delete(id);
  }

  @Override
  public SubscriberView resetMac(UUID id) {
    return subscribers.resetMac(id);
  }

  @Override
  public LinePasswordView password(UUID id) {
    return subscribers.revealPassword(id);
  }

  @Override
  public PlanChangeView planChange(UUID id, UUID planId) {
    return subscribers.planChange(id, planId);
  }

  @Override
  public Page<SessionView> sessions(UUID id, PageQuery query, String month) {
    subscribers.requireThere(id);
    return sessions.ofSubscriber(id, query, month);
  }

  @Override
  public Page<LoginView> logins(UUID id, PageQuery query) {
    subscribers.requireThere(id);
    return logins.of(id, query);
  }
}
