package net.lastmile.accounting.session;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import net.lastmile.edge.contract.event.IgnoredValue;
import net.lastmile.network.NasReports;
import net.lastmile.platform.persistence.Sql;

/**
 * Counts values that were left out: by router, hour and reason, and for the whole platform by
 * reason.
 */
final class IgnoredCounts {
  private static final String TELL =
      """
      insert into platform.ignored_value as v (tenant_id, reason, occurrences)
      select id, ?, ? from platform.tenant where role_name = current_user
      on conflict (tenant_id, reason) do update set
        occurrences = v.occurrences + excluded.occurrences
      """;

  private record Key(UUID nas, Instant hour, IgnoredValue reason) {}

  // Sorted, so that two batches lock rows in the same order.
  private final SortedMap<Key, Long> counts =
      new TreeMap<>(
          Comparator.comparing(Key::nas).thenComparing(Key::hour).thenComparing(Key::reason));

  void add(UUID nas, Instant at, Iterable<IgnoredValue> reasons) {
    for (IgnoredValue reason : reasons) {
      counts.merge(new Key(nas, at.truncatedTo(ChronoUnit.HOURS), reason), 1L, Long::sum);
    }
  }

  void store(Sql sql) {
    new NasReports(sql)
        .ignored(
            counts.entrySet().stream()
                .map(
                    count ->
                        new NasReports.Ignored(
                            count.getKey().nas(),
                            count.getKey().hour(),
                            count.getKey().reason(),
                            count.getValue()))
                .toList());
    SortedMap<IgnoredValue, Long> byReason = new TreeMap<>();
    counts.forEach((key, count) -> byReason.merge(key.reason(), count, Long::sum));
    sql.batch(TELL, byReason.entrySet(), count -> new Object[] {count.getKey(), count.getValue()});
  }
}
