package net.lastmile.edge.contract;

import java.util.List;
import java.util.UUID;

/**
 * The body of {@code POST /edge/events}, gzip over JSON.
 *
 * @param node the edge's name
 * @param journal identity of the node's journal; a node that lost its disk begins a new one
 * @param accounting in journal order, as are the others; a number appears once over all lists
 * @param macLocks null from an edge of an earlier release
 */
public record EventBatch(
    String node,
    UUID journal,
    List<AccountingEvent> accounting,
    List<PostAuthEvent> postAuth,
    List<NasEvent> nas,
    List<MacLockEvent> macLocks) {
  /** An edge sends no more than this many events at once, and the centre refuses more. */
  public static final int MAX_EVENTS = 5_000;

  public EventBatch {
    accounting = List.copyOf(accounting);
    postAuth = List.copyOf(postAuth);
    nas = List.copyOf(nas);
    macLocks = macLocks == null ? List.of() : List.copyOf(macLocks);
  }

  /** How the centre answers a batch: every event up to this number is stored, or was before. */
  public record Stored(long upTo) {}
}
