package net.lastmile.radius;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import net.lastmile.api.network.UnstoredEventView;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.edge.contract.EdgeEvent;
import net.lastmile.edges.JournalParts;
import net.lastmile.platform.paging.Keyset;
import net.lastmile.platform.persistence.Jdbc;
import net.lastmile.platform.problem.RequestError;
import net.lastmile.radius.DeadLetterTable.Taken;

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
    T in(DeadLetterTable table, JournalParts parts) throws SQLException;
  }

  Page<UnstoredEventView> list(PageQuery query) {
    int limit = Keyset.limit(query);
    List<UnstoredEventView> rows = run((table, _) -> table.list(before(query.cursor), limit + 1));
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
    return run((table, _) -> table.ids(AT_ONCE));
  }

  public long count() {
    return run((table, _) -> table.count());
  }

  /**
   * Stores one as if it came now; whoever asks again finds it gone.
   *
   * @throws Unreadable if nothing can be made of it; then it stays
   * @throws RuntimeException as {@link TenantEvents#store}; then it stays, too
   */
  void playAgain(long id) {
    run(
        (table, parts) -> {
          Optional<Taken> taken = table.take(id);
          if (taken.isEmpty()) {
            return null;
          }
          Taken letter = taken.get();
          Optional<EdgeEvent> event = IncomingBatch.again(letter.event(), clock.instant());
          if (event.isEmpty()) {
            throw new Unreadable();
          }
          events.storeAgain(event.get());
          parts.playedAgain(letter.node(), letter.journal(), letter.number());
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
        (table, parts) -> {
          Taken letter = table.take(id).orElseThrow(RequestError.NOT_FOUND::asException);
          parts.discarded(letter.node(), letter.journal(), letter.number());
          table.tell();
          return null;
        });
  }

  private <T> T run(Work<T> work) {
    try {
      Connection connection = Jdbc.connection(entities);
      return work.in(new DeadLetterTable(connection), new JournalParts(connection));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
