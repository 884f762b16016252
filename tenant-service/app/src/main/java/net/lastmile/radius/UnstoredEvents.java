package net.lastmile.radius;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.lastmile.api.network.UnstoredEventView;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.audit.Audit;
import net.lastmile.audit.AuditAction;
import net.lastmile.audit.FieldChanges;
import net.lastmile.edge.contract.EdgeEvent;
import net.lastmile.edges.JournalParts;
import net.lastmile.platform.paging.Keyset;
import net.lastmile.platform.persistence.Jdbc;
import net.lastmile.platform.problem.RequestError;
import net.lastmile.radius.DeadLetterTable.Letter;
import net.lastmile.radius.DeadLetterTable.Taken;

/** The current tenant's unstored events, one transaction a call. */
@ApplicationScoped
@Transactional
public class UnstoredEvents {
  /** How many are read at once. */
  static final int AT_ONCE = 500;

  @PersistenceContext private EntityManager entities;
  @Inject private TenantEvents events;
  @Inject private Audit audit;
  @Inject private Clock clock;

  /** One step with the table. */
  private interface Work<T> {
    T in(DeadLetterTable table, JournalParts parts) throws SQLException;
  }

  Page<UnstoredEventView> list(PageQuery query) {
    int limit = Keyset.limit(query);
    List<UnstoredEventView> rows =
        run((table, _) -> table.list(before(query.cursor), limit + 1, clock.instant()));
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

  /**
   * Some events whose turn it is.
   *
   * @param begun events tried since then have had their turn
   */
  List<Letter> untried(Instant begun) {
    return run((table, _) -> table.untried(begun, AT_ONCE));
  }

  /** Notes that these could not be stored; others have their turn first. */
  void tried(List<Long> ids, Instant at) {
    run(
        (table, _) -> {
          table.tried(ids, at);
          return null;
        });
  }

  public long count() {
    return run((table, _) -> table.count());
  }

  /**
   * Stores one as if it came now; a second call finds it gone.
   *
   * @return whether it is stored; false if somebody else took it in the meantime
   * @throws RuntimeException as {@link TenantEvents#storeAgain}; the event then remains
   */
  boolean playAgain(long id, EdgeEvent event) {
    return run(
        (table, parts) -> {
          Optional<Taken> taken = table.take(id);
          if (taken.isEmpty()) {
            return false;
          }
          events.storeAgain(event);
          // In the order in which a batch locks these rows; otherwise each would wait for the
          // other.
          table.tell();
          Taken from = taken.get();
          parts.playedAgain(from.node(), from.journal(), from.number());
          return true;
        });
  }

  /**
   * Discards one for good.
   *
   * @throws net.lastmile.platform.problem.ProblemException {@link RequestError#NOT_FOUND}
   */
  void discard(long id) {
    run(
        (table, parts) -> {
          Taken letter = table.take(id).orElseThrow(RequestError.NOT_FOUND::asException);
          table.tell();
          parts.discarded(letter.node(), letter.journal(), letter.number());
          audit.record(
              AuditAction.DELETE,
              "unstored_event",
              null,
              letter.number() + " · " + letter.node(),
              FieldChanges.none().field("event", letter.event(), null));
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
