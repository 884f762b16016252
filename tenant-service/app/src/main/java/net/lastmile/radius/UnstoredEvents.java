package net.lastmile.radius;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import net.lastmile.api.network.UnstoredEventView;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.edge.contract.EdgeEvent;
import net.lastmile.platform.paging.Keyset;
import net.lastmile.platform.persistence.Jdbc;
import net.lastmile.platform.problem.RequestError;

/** The current tenant's events that could not be stored. A transaction a call. */
@ApplicationScoped
@Transactional
public class UnstoredEvents {
  /** Played again by one call at most. */
  static final int AT_ONCE = 500;

  @PersistenceContext private EntityManager entities;
  @Inject private TenantEvents events;
  @Inject private Clock clock;

  /** One step with the table. */
  private interface Work<T> {
    T in(DeadLetterTable table) throws SQLException;
  }

  Page<UnstoredEventView> list(PageQuery query) {
    int limit = Keyset.limit(query);
    List<UnstoredEventView> rows = run(table -> table.list(before(query.cursor), limit + 1));
    boolean more = rows.size() > limit;
    List<UnstoredEventView> shown = more ? rows.subList(0, limit) : rows;
    return new Page<>(shown, more ? String.valueOf(shown.getLast().id()) : null, null);
  }

  private static long before(String cursor) {
    try {
      return cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor);
    } catch (NumberFormatException _) {
      throw RequestError.BAD_CURSOR.on("cursor");
    }
  }

  List<Long> ids() {
    return run(table -> table.ids(AT_ONCE));
  }

  public long count() {
    return run(DeadLetterTable::count);
  }

  /**
   * Stores one as if it came now; whoever asks again finds it gone.
   *
   * @throws Unreadable if nothing can be made of it; then it stays
   * @throws RuntimeException as {@link TenantEvents#store}; then it stays, too
   */
  void playAgain(long id) {
    run(
        table -> {
          Optional<String> json = table.take(id);
          if (json.isEmpty()) {
            return null;
          }
          Optional<EdgeEvent> event = IncomingBatch.again(json.get(), clock.instant());
          if (event.isEmpty()) {
            throw new Unreadable();
          }
          events.storeAgain(event.get());
          table.tell();
          return null;
        });
  }

  /** Nothing can be made of an event; undoes its taking. */
  static final class Unreadable extends RuntimeException {}

  /**
   * Removes one for good.
   *
   * @throws net.lastmile.platform.problem.ProblemException {@link RequestError#NOT_FOUND}
   */
  void discard(long id) {
    run(
        table -> {
          if (table.take(id).isEmpty()) {
            throw RequestError.NOT_FOUND.asException();
          }
          table.tell();
          return null;
        });
  }

  private <T> T run(Work<T> work) {
    try {
      return work.in(new DeadLetterTable(Jdbc.connection(entities)));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
