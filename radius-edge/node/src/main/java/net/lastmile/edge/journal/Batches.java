package net.lastmile.edge.journal;

import java.util.List;
import java.util.UUID;
import net.lastmile.edge.contract.event.AccountingEvent;
import net.lastmile.edge.contract.event.EdgeEvent;
import net.lastmile.edge.contract.event.EventBatch;
import net.lastmile.edge.contract.event.MacLockEvent;
import net.lastmile.edge.contract.event.NasEvent;
import net.lastmile.edge.contract.event.PostAuthEvent;

/** Sorts events by their kind, keeping the journal's order within each. */
final class Batches {
  private Batches() {}

  static EventBatch of(String node, UUID journal, List<EdgeEvent> events) {
    return new EventBatch(
        node,
        journal,
        only(events, AccountingEvent.class),
        only(events, PostAuthEvent.class),
        only(events, NasEvent.class),
        only(events, MacLockEvent.class));
  }

  private static <E extends EdgeEvent> List<E> only(List<EdgeEvent> events, Class<E> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
