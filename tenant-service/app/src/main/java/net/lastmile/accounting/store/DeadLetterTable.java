package net.lastmile.accounting.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.lastmile.api.network.UnstoredEventView;
import net.lastmile.edges.JournalParts;
import net.lastmile.platform.persistence.Sql;
import net.lastmile.platform.text.CutText;

/**
 * Unstored events, kept whole so that they can be stored again; in the transaction of its
 * connection. Whoever changes the table then reports to the platform how many there are.
 */
public final class DeadLetterTable {
  private static final String BURY =
      """
      insert into edge_dead_letter (at, node, journal, number, reason, event)
      values (?, ?, ?, ?, ?, ?)
      """;
  private static final String LIST =
      """
      select id, at, node, number, reason, event from edge_dead_letter
      where id < ? order by id desc limit ?
      """;
  // Events never tried come first, then those tried longest ago, so that each gets its turn.
  private static final String UNTRIED =
      """
      select id, event from edge_dead_letter
      where tried_at is null or tried_at < ? order by tried_at nulls first, id limit ?
      """;
  private static final String TRIED = "update edge_dead_letter set tried_at = ? where id = any (?)";
  private static final String TAKE =
      "delete from edge_dead_letter where id = ? returning node, journal, number, event";
  // Each time column has an index, so that the oldest rows are found without reading the others.
  private static final String FORGET =
      """
      delete from edge_dead_letter where ctid = any (array(
        select ctid from edge_dead_letter where at < ? order by at limit ?
        for update skip locked))
      returning node, journal, number
      """;
  private static final String EXPIRED = "select exists (select from edge_dead_letter where at < ?)";
  private static final String COUNT = "select count(*) from edge_dead_letter";
  private static final String HOLD =
      """
      insert into platform.unstored_events as u (tenant_id, events)
      select id, 0 from platform.tenant where role_name = current_user
      on conflict (tenant_id) do update set events = u.events
      """;
  private static final String TELL =
      """
      update platform.unstored_events
      set events = (select count(*) from edge_dead_letter),
        since = (select min(at) from edge_dead_letter)
      where tenant_id = (select id from platform.tenant where role_name = current_user)
      """;
  private static final int REASON_MAX = 500;

  private final Sql sql;

  public DeadLetterTable(Sql sql) {
    this.sql = sql;
  }

  void bury(String node, UUID journal, IncomingBatch.Malformed event, Instant now) {
    String reason = String.valueOf(event.reason()).replace('\0', '?');
    sql.update(
        BURY,
        now,
        node,
        journal,
        event.number(),
        CutText.at(reason, REASON_MAX),
        String.valueOf(event.json()).replace('\0', '?'));
  }

  /** Events before this one, newest first. */
  public List<UnstoredEventView> list(long before, int limit, Instant now) {
    return sql.query(LIST, before, limit)
        .list(
            rows ->
                new UnstoredEventView(
                    rows.number(1),
                    rows.instant(2),
                    rows.text(3),
                    rows.number(4),
                    rows.text(5),
                    rows.text(6),
                    ReadAgain.of(rows.text(6), now).why()));
  }

  /** An event that may be tried. */
  public record Letter(long id, ReadAgain event) {}

  /** Events not tried since {@code begun}, in the order of their turns. */
  public List<Letter> untried(Instant begun, int limit) {
    return sql.query(UNTRIED, begun, limit)
        .list(rows -> new Letter(rows.number(1), ReadAgain.of(rows.text(2), begun)));
  }

  /** Notes that these were tried and could not be stored. */
  public void tried(List<Long> ids, Instant at) {
    sql.update(TRIED, at, Sql.array("bigint", ids));
  }

  /** An event that was taken out, and its place in the journal. */
  public record Taken(String node, UUID journal, long number, String event) {}

  /** Takes one out; empty if another transaction has. */
  public Optional<Taken> take(long id) {
    return sql.query(TAKE, id)
        .first(rows -> new Taken(rows.text(1), rows.uuid(2), rows.number(3), rows.text(4)));
  }

  /** When the oldest event was set aside; empty: there is none. */
  public Optional<Instant> oldest() {
    return sql.query("select min(at) from edge_dead_letter")
        .one(row -> Optional.ofNullable(row.instant(1)));
  }

  /**
   * Deletes the oldest events, counts them as expired and reports the new number; returns how many
   * were deleted.
   */
  public int forget(Instant before, int limit) {
    if (!sql.query(EXPIRED, before).flag()) {
      return 0;
    }
    // Locked before the journals' rows, because all others lock in this order.
    hold();
    List<JournalParts.Place> gone =
        sql.query(FORGET, before, limit)
            .list(row -> new JournalParts.Place(row.text(1), row.uuid(2), row.number(3)));
    if (!gone.isEmpty()) {
      new JournalParts(sql).expired(gone);
      tell();
    }
    return gone.size();
  }

  public long count() {
    return sql.query(COUNT).number();
  }

  /**
   * Reports to the platform how many there are. A statement sees only what was committed when it
   * began, so waiting for the row and counting are two statements: otherwise a count from before
   * the wait would overwrite a newer one.
   */
  public void tell() {
    hold();
    sql.update(TELL);
  }

  /** Locks the reported number until the transaction ends. */
  private void hold() {
    sql.update(HOLD);
  }
}
