package net.lastmile.accounting.unstored;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import net.lastmile.accounting.store.DeadLetterTable.Letter;
import net.lastmile.accounting.store.ReadAgain;
import net.lastmile.api.network.ReplayView;
import net.lastmile.api.network.UnstoredEventApi;
import net.lastmile.api.network.UnstoredEventView;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.edge.contract.event.EdgeEvent;
import net.lastmile.platform.persistence.StorageFault;

/** {@code /unstored-events} */
@RequestScoped
public class UnstoredEventResource implements UnstoredEventApi {
  private static final Logger LOG = System.getLogger(UnstoredEventResource.class.getName());

  /** Most pages in one call, because events that cannot be read are passed over. */
  private static final int MOST_PAGES = 20;

  @Inject private UnstoredEvents events;
  @Inject private Clock clock;

  @Override
  public Page<UnstoredEventView> list(PageQuery query) {
    return events.list(query);
  }

  @Override
  public ReplayView playAgain() {
    Instant begun = clock.instant().truncatedTo(ChronoUnit.MICROS);
    long stored = 0;
    long unreadable = 0;
    long tried = 0;
    List<Letter> letters = events.untried(begun);
    for (int page = 1; !letters.isEmpty(); page++) {
      List<Long> stay = new ArrayList<>();
      for (Letter letter : letters) {
        switch (letter.event()) {
          case ReadAgain.Unreadable _ -> {
            unreadable++;
            stay.add(letter.id());
          }
          case ReadAgain.Readable(EdgeEvent event) -> {
            tried++;
            if (isStored(letter.id(), event)) {
              stored++;
            } else {
              stay.add(letter.id());
            }
          }
        }
      }
      events.tried(stay, begun);
      boolean enough = page == MOST_PAGES || tried >= UnstoredEvents.AT_ONCE;
      letters = enough ? List.of() : events.untried(begun);
    }
    return new ReplayView(stored, events.count(), unreadable);
  }

  private boolean isStored(long id, EdgeEvent event) {
    try {
      return events.playAgain(id, event);
    } catch (RuntimeException e) {
      if (StorageFault.of(e) == StorageFault.DATABASE) {
        throw e;
      }
      LOG.log(Level.WARNING, "event {0} cannot be stored yet: {1}", id, StorageFault.reason(e));
      return false;
    }
  }

  @Override
  public void discard(long id) {
    events.discard(id);
  }
}
