package net.lastmile.accounting.unstored;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.lastmile.accounting.store.DeadLetterTable;
import net.lastmile.accounting.store.DeadLetterTable.Letter;
import net.lastmile.accounting.store.DeadLetterTable.Taken;
import net.lastmile.accounting.store.TenantEvents;
import net.lastmile.api.audit.AuditAction;
import net.lastmile.api.network.UnstoredEventView;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.audit.Audit;
import net.lastmile.audit.FieldChanges;
import net.lastmile.edge.contract.event.EdgeEvent;
import net.lastmile.edges.JournalParts;
import net.lastmile.platform.paging.Pages;
import net.lastmile.platform.persistence.Sql;
import net.lastmile.platform.problem.RequestError;

/** The current tenant's unstored events, one transaction a call. */
@ApplicationScoped
@Transactional
public class UnstoredEvents {
  /** How many are read at once. */
  static final int AT_ONCE = 500;

  @Inject private Sql sql;
  @Inject private TenantEvents events;
  @Inject private Audit audit;
  @Inject private Clock clock;

  Page<UnstoredEventView> list(PageQuery query) {
    return Pages.newestFirst(
        query,
        rows -> table().list(Pages.beforeNumber(query), rows, clock.instant()),
        UnstoredEventView::id,
        Function.identity());
  }

  /**
   * Some events whose turn it is.
   *
   * @param begun events tried since then have had their turn
   */
  List<Letter> untried(Instant begun) {
    return table().untried(begun, AT_ONCE);
  }

  /** Notes that these could not be stored; others have their turn first. */
  void tried(List<Long> ids, Instant at) {
    table().tried(ids, at);
  }

  public long count() {
    return table().count();
  }

  /**
   * Stores one as if it came now; a second call finds it gone.
   *
   * @return whether it is stored; false if somebody else took it in the meantime
   * @throws RuntimeException as {@link TenantEvents#storeAgain}; the event then remains
   */
  boolean playAgain(long id, EdgeEvent event) {
    Optional<Taken> taken = table().take(id);
    if (taken.isEmpty()) {
      return false;
    }
    Taken from = taken.get();
    // In the order in which a batch locks these rows; otherwise each would wait for the other.
    events.storeAgain(
        event,
        sql -> {
          table().tell();
          new JournalParts(sql).playedAgain(from.node(), from.journal(), from.number());
        });
    return true;
  }

  /**
   * Discards one for good.
   *
   * @throws net.lastmile.platform.problem.ProblemException {@link RequestError#NOT_FOUND}
   */
  void discard(long id) {
    Taken letter = table().take(id).orElseThrow(RequestError.NOT_FOUND::asException);
    table().tell();
    new JournalParts(sql).discarded(letter.node(), letter.journal(), letter.number());
    audit.record(
        AuditAction.DELETE,
        "unstored_event",
        null,
        letter.number() + " · " + letter.node(),
        FieldChanges.none().field("event", letter.event(), null));
  }

  private DeadLetterTable table() {
    return new DeadLetterTable(sql);
  }
}
