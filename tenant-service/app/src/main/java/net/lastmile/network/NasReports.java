package net.lastmile.network;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import net.lastmile.edge.contract.event.IgnoredValue;
import net.lastmile.edge.contract.event.NasEvent;
import net.lastmile.platform.persistence.Sql;

/**
 * What edges report of routers, many rows a statement. A NAS may be deleted while its last packets
 * are on their way; what is reported of it is then left out.
 */
public final class NasReports {
  /** Routers that are not silent, for other features' SQL: {@code nas_id}, {@code last_seen_at}. */
  public static final String HEARD =
      "(select nas_id, last_seen_at from nas_seen where silent_since is null)";

  private static final String SEEN =
      """
      insert into nas_seen as s (nas_id, last_seen_at) select id, ? from nas where id = ?
      on conflict (nas_id) do update set
        last_seen_at = greatest(s.last_seen_at, excluded.last_seen_at)
      """;
  private static final String SILENT =
      """
      insert into nas_seen as s (nas_id, last_seen_at, silent_since)
      select id, ?, ? from nas where id = ?
      on conflict (nas_id) do update set silent_since = excluded.silent_since
      """;
  private static final String SECRET =
      """
      insert into nas_seen as s (nas_id, last_seen_at, secret_doubted_at)
      select id, ?, ? from nas where id = ?
      on conflict (nas_id) do update set secret_doubted_at = excluded.secret_doubted_at
      """;
  private static final String IGNORED =
      """
      insert into ignored_value as v (nas_id, hour, reason, occurrences)
      select id, ?, ?, ? from nas where id = ?
      on conflict (nas_id, hour, reason) do update set
        occurrences = v.occurrences + excluded.occurrences
      """;
  private static final String FORGET_IGNORED =
      """
      delete from ignored_value where ctid = any (array(
        select ctid from ignored_value where hour < ? order by hour limit ?))
      """;
  private static final String SWAPPED = "select id from nas where directions_swapped";
  private static final String HEARD_SINCE = "select count(*) from nas_seen where last_seen_at >= ?";

  private final Sql sql;

  public NasReports(Sql sql) {
    this.sql = sql;
  }

  public void seen(SortedMap<UUID, Instant> lastSeen) {
    sql.batch(SEEN, lastSeen.entrySet(), nas -> new Object[] {nas.getValue(), nas.getKey()});
  }

  /**
   * Records, in order, which NAS have stopped reporting their sessions and which report them again.
   */
  public void silence(List<NasEvent> events) {
    note(SILENT, events, NasEvent.Kind.SILENT, NasEvent.Kind.REPORTS_AGAIN);
  }

  /** Records, in order, which NAS seem to have a secret other than ours, and which have ours. */
  public void secrets(List<NasEvent> events) {
    note(SECRET, events, NasEvent.Kind.SECRET_DOUBTED, NasEvent.Kind.SECRET_PROVEN);
  }

  private void note(String text, List<NasEvent> events, NasEvent.Kind begins, NasEvent.Kind ends) {
    sql.batch(
        text,
        events.stream().filter(event -> event.kind() == begins || event.kind() == ends).toList(),
        event ->
            new Object[] {event.at(), event.kind() == begins ? event.at() : null, event.nasId()});
  }

  /** How often a value was left out of a NAS's accounting in an hour. */
  public record Ignored(UUID nas, Instant hour, IgnoredValue reason, long occurrences) {}

  /**
   * @param counts in an order that all transactions use, since each locks its rows
   */
  public void ignored(Collection<Ignored> counts) {
    sql.batch(
        IGNORED,
        counts,
        count -> new Object[] {count.hour(), count.reason(), count.occurrences(), count.nas()});
  }

  /**
   * Deletes the oldest counts of ignored values.
   *
   * @return how many
   */
  public int forgetIgnored(Instant before, int limit) {
    return sql.update(FORGET_IGNORED, before, limit);
  }

  /** The hour of the oldest counts of ignored values; empty: there are none. */
  public Optional<Instant> oldestIgnored() {
    return sql.query("select min(hour) from ignored_value")
        .one(row -> Optional.ofNullable(row.instant(1)));
  }

  /** NAS that report upload as download and the reverse. */
  public Set<UUID> directionsSwapped() {
    return sql.query(SWAPPED).set(row -> row.uuid(1));
  }

  /** How many have been heard from since then. */
  public long heardSince(Instant moment) {
    return sql.query(HEARD_SINCE, moment).number();
  }
}
