package net.lastmile.edge.management;

import java.util.List;
import java.util.Map;
import net.lastmile.edge.contract.event.JournalBalance;
import net.lastmile.edge.contract.event.JournalTotals;
import net.lastmile.edge.receive.count.PacketCount;

/**
 * The body of {@code GET /status}.
 *
 * @param cursor the seq of the region's feed that the store has reached
 * @param draining whether its sockets stay closed until an operator says otherwise
 * @param members names of the region's live nodes
 */
public record NodeStatus(
    String node,
    String region,
    boolean draining,
    long cursor,
    List<String> members,
    long subscribers,
    long nas,
    List<Listener> listeners,
    JournalState journal,
    CentreState centre,
    Map<PacketCount, Long> counters) {

  /** Where one tenant's routers are served, including the node's port offset. */
  public record Listener(String tenant, String slug, int authPort, int acctPort) {}

  /**
   * @param pending entries that the centre does not have yet
   * @param dropped log-in outcomes that found no room
   * @param refused events kept in files because the centre refused their content
   * @param totals what became of all its entries, as far as the node knows
   * @param balance what became of the delivered events, by the centre's last answer; null: none yet
   */
  public record JournalState(
      long pending,
      int segments,
      boolean refusing,
      long dropped,
      int refused,
      JournalTotals totals,
      JournalBalance balance) {}

  /**
   * @param lastContactAt ISO 8601, or null if the centre never answered
   * @param clockAheadSeconds how far the node's clock is ahead of the centre's; less than 0: behind
   * @param clockJumps how often the machine's clock was set since the start
   */
  public record CentreState(
      boolean reachable, String lastContactAt, long clockAheadSeconds, int clockJumps) {}
}
