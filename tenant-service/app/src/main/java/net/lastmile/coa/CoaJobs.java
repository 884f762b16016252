package net.lastmile.coa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Function;
import net.lastmile.api.coa.CoaAttemptView;
import net.lastmile.api.coa.CoaJobView;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.coa.order.CoaError;
import net.lastmile.coa.order.Order;
import net.lastmile.coa.order.Orders;
import net.lastmile.coa.result.AttemptTable;
import net.lastmile.network.ApiAccesses;
import net.lastmile.network.Network;
import net.lastmile.platform.idempotency.Idempotency;
import net.lastmile.platform.paging.Pages;
import net.lastmile.platform.persistence.Sql;
import net.lastmile.platform.persistence.TenantContext;
import net.lastmile.platform.problem.RequestError;

/** Orders that people place, and the list of all orders. */
@ApplicationScoped
@Transactional
public class CoaJobs {
  @Inject private Sql sql;
  @Inject private TenantContext tenant;
  @Inject private Idempotency idempotency;
  @Inject private Network network;
  @Inject private ApiAccesses apiAccesses;
  @Inject private Orders orders;

  CoaJobView disconnect(String idempotencyKey, long session) {
    return idempotency.once(
        idempotencyKey,
        "session.disconnect",
        session,
        CoaJobView.class,
        () -> get(orders.disconnect(session)));
  }

  CoaJobView test(String idempotencyKey, UUID nas) {
    return idempotency.once(
        idempotencyKey,
        "nas.coa-test",
        nas,
        CoaJobView.class,
        () -> get(orders.test(nas, Order.test(nas), network.requireName(nas))));
  }

  CoaJobView testApi(String idempotencyKey, UUID nas) {
    apiAccesses.require(nas);
    return idempotency.once(
        idempotencyKey,
        "nas.api-test",
        nas,
        CoaJobView.class,
        () -> get(orders.test(nas, Order.testApi(nas), network.requireName(nas))));
  }

  CoaJobView get(UUID id) {
    return views().where("j.id = ?", id).read(1).stream()
        .findFirst()
        .orElseThrow(CoaError.NOT_FOUND::asException);
  }

  Page<CoaAttemptView> attempts(UUID id) {
    get(id);

    return new Page<>(new AttemptTable(sql, tenant.require().id()).of(id), null, null);
  }

  Page<CoaJobView> list(PageQuery query, UUID subscriber, UUID nas) {
    if (query.sort != null) {
      throw RequestError.UNKNOWN_SORT.on("sort");
    }
    return Pages.newestFirst(
        query,
        rows ->
            views()
                .where("j.subscriber_id = ?", subscriber)
                .where("j.nas_id = ?", nas)
                .where("j.id < ?", Pages.beforeId(query))
                .read(rows),
        CoaJobView::id,
        Function.identity());
  }

  private JobViews views() {
    return new JobViews(sql, tenant.require().id());
  }
}
