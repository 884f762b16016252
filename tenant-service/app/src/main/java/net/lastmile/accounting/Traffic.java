package net.lastmile.accounting;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import net.lastmile.platform.persistence.Row;
import net.lastmile.platform.persistence.Sql;

/** What the current tenant's lines transferred and how often they logged in, by minutes. */
public final class Traffic {
  private static final String STEPS =
      """
      select
        least(sum(download_octets), 9223372036854775807),
        least(sum(upload_octets), 9223372036854775807),
        sum(accepts), sum(rejects),
        date_bin(cast(?3 as interval), minute, ?1) as step
      from traffic_minute where minute >= ?1 and minute < ?2
      group by step
      """;
  private static final String SUMS =
      """
      select
        least(coalesce(sum(download_octets) filter (where minute >= ?2), 0), 9223372036854775807),
        least(coalesce(sum(upload_octets) filter (where minute >= ?2), 0), 9223372036854775807),
        coalesce(sum(accepts) filter (where minute >= ?1), 0),
        coalesce(sum(rejects) filter (where minute >= ?1), 0)
      from traffic_minute
      where minute >= least(cast(?1 as timestamptz), cast(?2 as timestamptz))
      """;
  private static final String STORED = "select coalesce(sum(stored_up_to), 0) from edge_journal";

  private final Sql sql;

  public Traffic(Sql sql) {
    this.sql = sql;
  }

  /** Octets, and attempts to log in. */
  public record Amount(long downloadOctets, long uploadOctets, long accepts, long rejects) {
    public static final Amount NONE = new Amount(0, 0, 0, 0);

    private static Amount read(Row row) {
      return new Amount(row.number(1), row.number(2), row.number(3), row.number(4));
    }
  }

  /** Each step that had any, by its beginning; they are counted from the first moment. */
  public Map<Instant, Amount> between(Instant first, Instant end, Duration step) {
    return sql.query(STEPS, first, end, step.toString()).map(row -> row.instant(5), Amount::read);
  }

  /** In all, with log-ins since one moment and octets since another. */
  public Amount sum(Instant loginsSince, Instant octetsSince) {
    return sql.query(SUMS, loginsSince, octetsSince).one(Amount::read);
  }

  /** A number that grows with each event stored. */
  public long eventsStored() {
    return sql.query(STORED).number();
  }
}
