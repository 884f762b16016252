package net.lastmile.subscribers;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.lastmile.catalog.PlanRates;
import net.lastmile.platform.persistence.Row;
import net.lastmile.platform.persistence.Sql;

/** Lines as accounting meets them: by name or id, deleted ones included, many at a time. */
public final class LineHistory {
  private static final String LINES =
      """
      select s.username, s.id, s.created_at, s.deleted_at, p.download_kbps, p.upload_kbps
      from subscriber s join %s p on p.id = s.plan_id
      where s.%%s = any (?)
      """
          .formatted(PlanRates.FASTEST);
  private static final String BY_NAME = LINES.formatted("username");
  private static final String BY_ID = LINES.formatted("id");
  private static final String BY_MAC =
      "select username from subscriber where login = 'MAC' and username = any (?)";

  private final Sql sql;

  public LineHistory(Sql sql) {
    this.sql = sql;
  }

  /**
   * A line and the rates that its counters cannot exceed.
   *
   * @param deletedAt null: it still exists
   * @param downloadKbps kbit/s, bursts included; 0 if the plan sets no rate
   * @param uploadKbps the same for what the line sends
   */
  public record Line(
      String username,
      UUID id,
      Instant createdAt,
      Instant deletedAt,
      int downloadKbps,
      int uploadKbps) {
    private static Line read(Row row) {
      return new Line(
          row.text(1), row.uuid(2), row.instant(3), row.instant(4), row.integer(5), row.integer(6));
    }
  }

  /** All lines that ever had one of these usernames. */
  public List<Line> named(Collection<String> usernames) {
    return sql.query(BY_NAME, Sql.array("text", usernames)).list(Line::read);
  }

  public List<Line> of(Collection<UUID> subscribers) {
    return sql.query(BY_ID, Sql.array("uuid", subscribers)).list(Line::read);
  }

  /** Those of these names that lines have which log in by their hardware address. */
  public Set<String> byMac(Collection<String> usernames) {
    return sql.query(BY_MAC, Sql.array("text", usernames)).set(row -> row.text(1));
  }
}
