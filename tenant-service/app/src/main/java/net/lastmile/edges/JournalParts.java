package net.lastmile.edges;

import java.util.List;
import java.util.UUID;
import net.lastmile.platform.persistence.Sql;

/**
 * Counts what becomes of the events of edges' journals, in the current transaction: for the tenant
 * whose role the connection has, or for events that belong to nobody.
 */
public final class JournalParts {
  private static final UUID NOBODY = new UUID(0, 0);
  private static final String SETTLE =
      """
      insert into platform.journal_part as p
        (node, journal, counted_after, settled_up_to, stored, set_aside, tenant_id)
      select ?, ?, ?, ?, ?, ?, id from platform.tenant where role_name = current_user
      on conflict (node, journal, tenant_id) do update set
        settled_up_to = greatest(p.settled_up_to, excluded.settled_up_to),
        stored = p.stored + excluded.stored, set_aside = p.set_aside + excluded.set_aside
      """;
  // Events set aside before counting began are not counted now either.
  private static final String CHANGE =
      """
      update platform.journal_part set %1$s = %1$s + 1
      where node = ? and journal = ? and counted_after < ?
        and tenant_id = (select id from platform.tenant where role_name = current_user)
      """;
  private static final String PLAYED_AGAIN = CHANGE.formatted("played_again");
  private static final String DISCARDED = CHANGE.formatted("discarded");
  private static final String MAKE =
      """
      insert into platform.journal_part (node, journal, tenant_id, counted_after, settled_up_to)
      values (?, ?, ?, 0, 0) on conflict do nothing
      """;
  private static final String LOCK =
      """
      select settled_up_to from platform.journal_part
      where node = ? and journal = ? and tenant_id = ? for update
      """;
  private static final String ADD_UNOWNED =
      """
      update platform.journal_part set unowned = unowned + ?, settled_up_to = ?
      where node = ? and journal = ? and tenant_id = ?
      """;

  private static final String EXPIRED =
      """
      update platform.journal_part p set expired = p.expired + g.events
      from (
        select part.node, part.journal, part.tenant_id, count(*) as events
        from unnest(?::text[], ?::uuid[], ?::bigint[]) as gone (node, journal, number)
        join platform.journal_part part using (node, journal)
        where gone.number > part.counted_after
          and part.tenant_id = (select id from platform.tenant where role_name = current_user)
        group by part.node, part.journal, part.tenant_id) g
      where p.node = g.node and p.journal = g.journal and p.tenant_id = g.tenant_id
      """;
  private static final String SETTLED =
      """
      select coalesce(max(settled_up_to), 0) from platform.journal_part
      where node = ? and journal = ? and tenant_id = ?
      """;

  private final Sql sql;

  public JournalParts(Sql sql) {
    this.sql = sql;
  }

  /**
   * Events were stored, or set aside because they cannot be.
   *
   * @param after the journal's position before
   * @param upTo its position now
   */
  public void settle(String node, UUID journal, long after, long upTo, int stored, int setAside) {
    sql.update(SETTLE, node, journal, after, upTo, stored, setAside);
  }

  /** An event that was set aside has been stored after all. */
  public void playedAgain(String node, UUID journal, long number) {
    change(PLAYED_AGAIN, node, journal, number);
  }

  /** A person discarded an event that was set aside. */
  public void discarded(String node, UUID journal, long number) {
    change(DISCARDED, node, journal, number);
  }

  /** An event's place in a journal. */
  public record Place(String node, UUID journal, long number) {}

  /** Events that were set aside have been deleted for their age. */
  public void expired(List<Place> events) {
    sql.update(
        EXPIRED,
        Sql.array("text", events.stream().map(Place::node).toList()),
        Sql.array("uuid", events.stream().map(Place::journal).toList()),
        Sql.array("bigint", events.stream().map(Place::number).toList()));
  }

  /** The number up to which a tenant's events are stored or set aside; outside any tenant. */
  public long settledUpTo(String node, UUID journal, UUID tenant) {
    return sql.query(SETTLED, node, journal, tenant).number();
  }

  private void change(String text, String node, UUID journal, long number) {
    sql.update(text, node, journal, number);
  }

  /**
   * The number up to which events that belong to nobody were counted; locks the count until the
   * commit.
   */
  long lockUnowned(String node, UUID journal) {
    sql.update(MAKE, node, journal, NOBODY);
    return sql.query(LOCK, node, journal, NOBODY).number();
  }

  void addUnowned(String node, UUID journal, long upTo, long events) {
    sql.update(ADD_UNOWNED, events, upTo, node, journal, NOBODY);
  }
}
