package net.lastmile.radius;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import net.lastmile.edge.contract.IgnoredValue;

/**
 * Counts values that were left out: by router, hour and reason, and for the whole platform by
 * reason.
 */
final class IgnoredCounts {
  // A NAS may be deleted while its last packets are on their way.
  private static final String ADD =
      """
      insert into ignored_value as v (nas_id, hour, reason, occurrences)
      select id, ?, ?, ? from nas where id = ?
      on conflict (nas_id, hour, reason) do update set
        occurrences = v.occurrences + excluded.occurrences
      """;

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

  void store(Connection connection) throws SQLException {
    if (counts.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(ADD)) {
      for (Map.Entry<Key, Long> count : counts.entrySet()) {
        statement.setTimestamp(1, Timestamp.from(count.getKey().hour()));
        statement.setString(2, count.getKey().reason().name());
        statement.setLong(3, count.getValue());
        statement.setObject(4, count.getKey().nas());
        statement.addBatch();
      }
      statement.executeBatch();
    }
    tell(connection);
  }

  private void tell(Connection connection) throws SQLException {
    SortedMap<IgnoredValue, Long> byReason = new TreeMap<>();
    counts.forEach((key, count) -> byReason.merge(key.reason(), count, Long::sum));
    try (PreparedStatement statement = connection.prepareStatement(TELL)) {
      for (Map.Entry<IgnoredValue, Long> count : byReason.entrySet()) {
        statement.setString(1, count.getKey().name());
        statement.setLong(2, count.getValue());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }
}
