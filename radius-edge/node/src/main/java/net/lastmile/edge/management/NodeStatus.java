package net.lastmile.edge.management;

import java.util.List;
import java.util.Map;
import net.lastmile.edge.contract.JournalBalance;
import net.lastmile.edge.contract.JournalTotals;
import net.lastmile.edge.receive.PacketCount;

/**
 * The body of {@code GET /status}.
 *
 * @param cursor up to which seq of the region's feed the store is
 * @param draining whether its sockets are closed for good, until an operator says otherwise
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

  /** Where one tenant's routers are served, the node's port offset added. */
  public record Listener(String tenant, String slug, int authPort, int acctPort) {}

  /**
   * @param pending entries that the centre does not have yet
   * @param dropped log-in outcomes that had no room
   * @param refused events whose content the centre refused, lying in files
   * @param totals what became of all its entries, as far as the node knows
   * @param balance what became of what was delivered, as the centre last said; null: not yet
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
