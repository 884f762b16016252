package net.lastmile.edge.contract.event;

import java.util.List;
import java.util.UUID;

/**
 * The body of {@code POST /edge/events}, gzip over JSON.
 *
 * @param node the edge's name
 * @param journal identity of the node's journal; a node that lost its disk begins a new one
 * @param accounting in journal order, like the other lists; a number occurs in one list only
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

  /** The centre's answer to a batch: all events up to this number are stored. */
  public record Stored(long upTo) {}
}
