package net.lastmile.edges;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.lastmile.platform.persistence.Sql;

/** Counts edges' events that belong to no tenant; outside any tenant. */
@ApplicationScoped
@Transactional
public class EdgeDrops {
  private static final String COUNT =
      """
      insert into platform.edge_drop as d (region, node, reason, events, last_at)
      values (?, ?, ?, ?, ?)
      on conflict (region, node, reason) do update set
        events = d.events + excluded.events, last_at = excluded.last_at
      """;

  @Inject private Sql sql;
  @Inject private Clock clock;

  /**
   * Counts such events of a batch all at once: a batch sent again adds nothing.
   *
   * @param numbers the events' numbers in the journal, by a reason of a few words that is the same
   *     for all of a kind; an event without a number counts each time
   */
  public void count(String region, String node, UUID journal, Map<String, List<Long>> numbers) {
    if (numbers.isEmpty()) {
      return;
    }

    JournalParts parts = new JournalParts(sql);
    long counted = parts.lockUnowned(node, journal);
    for (var dropped : numbers.entrySet()) {
      long fresh = dropped.getValue().stream().filter(n -> n < 1 || n > counted).count();
      if (fresh > 0) {
        sql.update(COUNT, region, node, dropped.getKey(), fresh, clock.instant());
      }
    }
    List<Long> fresh =
        numbers.values().stream().flatMap(Collection::stream).filter(n -> n > counted).toList();
    if (!fresh.isEmpty()) {
      long upTo = fresh.stream().mapToLong(Long::longValue).max().getAsLong();
      parts.addUnowned(node, journal, upTo, fresh.size());
    }
  }
}
