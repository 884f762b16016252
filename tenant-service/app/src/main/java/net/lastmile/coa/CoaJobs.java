package net.lastmile.coa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import net.lastmile.api.coa.CoaAttemptView;
import net.lastmile.api.coa.CoaJobView;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.network.ApiAccesses;
import net.lastmile.network.Network;
import net.lastmile.platform.idempotency.Idempotency;
import net.lastmile.platform.paging.Cursor;
import net.lastmile.platform.paging.Keyset;
import net.lastmile.platform.persistence.Jdbc;
import net.lastmile.platform.persistence.TenantContext;
import net.lastmile.platform.problem.RequestError;

/** Orders that people place, and the list of all orders. */
@ApplicationScoped
@Transactional
public class CoaJobs {
  private static final String NEWEST = "newest";

  @PersistenceContext private EntityManager entities;
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
    try {
      return views().where("j.id = ?", id).read(1).stream()
          .findFirst()
          .orElseThrow(CoaError.NOT_FOUND::asException);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  Page<CoaAttemptView> attempts(UUID id) {
    get(id);
    Connection connection = Jdbc.connection(entities);
    try {
      return new Page<>(new AttemptTable(connection, tenant.require().id()).of(id), null, null);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  Page<CoaJobView> list(PageQuery query, UUID subscriber, UUID nas) {
    if (query.sort != null) {
      throw RequestError.UNKNOWN_SORT.on("sort");
    }
    int limit = Keyset.limit(query);
    try {
      List<CoaJobView> rows =
          views()
              .where("j.subscriber_id = ?", subscriber)
              .where("j.nas_id = ?", nas)
              .where("j.id < ?", after(query.cursor))
              .read(limit + 1);
      boolean more = rows.size() > limit;
      List<CoaJobView> shown = more ? rows.subList(0, limit) : rows;
      String next = more ? new Cursor(NEWEST, "", shown.getLast().id().toString()).encode() : null;
      return new Page<>(List.copyOf(shown), next, null);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static UUID after(String cursor) {
    if (cursor == null) {
      return null;
    }
    try {
      return UUID.fromString(Cursor.decode(cursor, NEWEST).id());
    } catch (IllegalArgumentException _) {
      throw RequestError.BAD_CURSOR.on("cursor");
    }
  }

  private JobViews views() {
    Connection connection = Jdbc.connection(entities);
    return new JobViews(connection, tenant.require().id());
  }
}
