package net.lastmile.api.refusals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.lastmile.edge.contract.event.AccessOutcome;

/**
 * How many refused log-ins there are for each reason, and what is not among them.
 *
 * @param byReason only reasons that occur; as filtered, except by reason
 * @param namesPerRouter most names without a line that are kept of one router
 * @param linesPerRouter most lines that are kept of one router, each reason counted by itself
 * @param keptDays after so many days without an attempt one is forgotten
 * @param overflows routers that sent more names than are kept, latest first
 */
public record RefusalSummaryView(
    Map<AccessOutcome, Long> byReason,
    int namesPerRouter,
    int linesPerRouter,
    long keptDays,
    List<Overflow> overflows) {
  /**
   * A router that sent more names than are kept.
   *
   * @param dropped how many were left out or gave way to others
   * @param lastAt when the latest was
   */
  public record Overflow(UUID nasId, String nasName, long dropped, Instant lastAt) {}
}
