package net.lastmile.refusals;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import net.lastmile.platform.persistence.Sql;

/** Stores refusals, and forgets them. */
public final class RefusalTable {
  /** Most rows of names without a line that are kept of one router. */
  public static final int NAMES_PER_ROUTER = 1_000;

  /** Most rows of lines that are kept of one router. */
  public static final int LINES_PER_ROUTER = 5_000;

  // After a day without an attempt the count begins anew: the line was mended in between.
  private static final String ADD =
      """
      insert into refused_login as r (nas_id, outcome, username, subscriber_id, callingstationid,
        attempts, first_at, last_at)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (nas_id, outcome, username, subscriber_id) do update set
        attempts = excluded.attempts
          + case when excluded.first_at > r.last_at + interval '1 day' then 0 else r.attempts end,
        first_at = case when excluded.first_at > r.last_at + interval '1 day'
          then excluded.first_at else least(r.first_at, excluded.first_at) end,
        last_at = greatest(r.last_at, excluded.last_at),
        callingstationid = case when excluded.last_at >= r.last_at
          then coalesce(excluded.callingstationid, r.callingstationid)
          else coalesce(r.callingstationid, excluded.callingstationid) end
      """;
  private static final String OVER =
      """
      select nas_id, subscriber_id is not null from refused_login where nas_id = any (?1)
      group by 1, 2
      having count(*) > case when subscriber_id is not null then cast(?2 as bigint) else ?3 end
      order by 1, 2
      """;
  // Rows that another transaction holds are left to it.
  private static final String TRIM =
      """
      delete from refused_login where id in (
        select id from refused_login where id in (
          select id from refused_login where nas_id = ? and (subscriber_id is not null) = ?
          order by attempts > 1 desc, last_at desc, id desc offset ?)
        for update skip locked)
      """;
  private static final String DROPPED =
      """
      insert into refused_overflow as o (nas_id, dropped, last_at) values (?, ?, ?)
      on conflict (nas_id) do update set
        dropped = o.dropped + excluded.dropped, last_at = greatest(o.last_at, excluded.last_at)
      """;
  private static final String FORGET =
      """
      delete from refused_login where id = any (array(
        select id from refused_login where last_at < ? order by last_at limit ?))
      """;
  private static final String FORGET_OVERFLOW = "delete from refused_overflow where last_at < ?";
  private static final String OLDEST = "select min(last_at) from refused_login";

  private final Sql sql;

  public RefusalTable(Sql sql) {
    this.sql = sql;
  }

  static int most(boolean ofLines) {
    return ofLines ? LINES_PER_ROUTER : NAMES_PER_ROUTER;
  }

  /** Adds attempts; the least interesting rows of a router that has too many give way. */
  public void add(Collection<Refusal> refusals) {
    if (refusals.isEmpty()) {
      return;
    }
    RefusalTally tally = new RefusalTally(refusals);
    sql.batch(
        ADD,
        tally.kept(),
        each ->
            new Object[] {
              each.nasId(),
              each.reason(),
              each.username(),
              each.subscriberId(),
              each.callingStationId(),
              each.attempts(),
              each.firstAt(),
              each.lastAt()
            });
    SortedMap<UUID, Long> dropped = tally.dropped();
    over(tally.kept()).forEach(share -> dropped.merge(share.nas(), (long) trim(share), Long::sum));
    Instant latest =
        tally.kept().stream().map(Refusal::lastAt).max(Instant::compareTo).orElseThrow();
    dropped.values().removeIf(none -> none == 0);
    sql.batch(
        DROPPED, dropped.entrySet(), nas -> new Object[] {nas.getKey(), nas.getValue(), latest});
  }

  private record Share(UUID nas, boolean ofLines) {}

  private List<Share> over(List<Refusal> added) {
    Set<UUID> routers = added.stream().map(Refusal::nasId).collect(Collectors.toSet());
    return sql.query(OVER, Sql.array("uuid", routers), LINES_PER_ROUTER, NAMES_PER_ROUTER)
        .list(row -> new Share(row.uuid(1), row.flag(2)));
  }

  private int trim(Share share) {
    return sql.update(TRIM, share.nas(), share.ofLines(), most(share.ofLines()));
  }

  /**
   * Deletes those tried last before a time, the oldest first.
   *
   * @return how many
   */
  public int forget(Instant before, int limit) {
    sql.update(FORGET_OVERFLOW, before);
    return sql.update(FORGET, before, limit);
  }

  /** When the one that is due to be forgotten first was last tried. */
  public Optional<Instant> oldest() {
    return sql.query(OLDEST).one(row -> Optional.ofNullable(row.instant(1)));
  }
}
