package net.lastmile.edges;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.lastmile.api.operator.JournalView;
import net.lastmile.edge.contract.event.EdgeHello;
import net.lastmile.edge.contract.event.JournalBalance;
import net.lastmile.edge.contract.event.JournalTotals;
import net.lastmile.platform.persistence.Row;
import net.lastmile.platform.persistence.Sql;

/**
 * Compares what nodes delivered from their journals with what the platform did with it; outside any
 * tenant.
 */
@ApplicationScoped
@Transactional
public class EdgeJournals {
  /** For all nodes together; the journals replaced last come first. */
  private static final int MAX_LISTED = 500;

  private static final String SAID =
      """
      insert into platform.edge_journal (region, node, journal, began_at, said_at, written,
        forwarded, unused, unreadable, refused, dropped)
      values (?1, ?2, ?3, ?4, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
      on conflict (region, node, journal) do update set said_at = excluded.said_at,
        written = excluded.written, forwarded = excluded.forwarded, unused = excluded.unused,
        unreadable = excluded.unreadable, refused = excluded.refused, dropped = excluded.dropped
      """;
  // While a batch is on its way the centre may be ahead of what the node knows; then nothing is
  // compared. One statement sees all counts at the same moment.
  private static final String COMPARE =
      """
      update platform.edge_journal j set
        base = coalesce(j.base, c.gap),
        missing = c.gap - coalesce(j.base, c.gap),
        compared_at = j.said_at,
        missing_since = case when c.gap <> coalesce(j.base, c.gap)
          then coalesce(j.missing_since, j.said_at) end,
        changed_at = case when j.missing is distinct from c.gap - coalesce(j.base, c.gap)
          then j.said_at else j.changed_at end
      from (
        select ?1 - p.settled - h.events as gap
        from (
          select coalesce(sum(stored + set_aside + unowned), 0) as settled,
            coalesce(max(settled_up_to), 0) as up_to
          from platform.journal_part where node = ?4 and journal = ?5) p,
        (
          select coalesce(sum(events), 0) as events, coalesce(max(up_to), 0) as up_to
          from platform.held_by_journal where node = ?4 and journal = ?5) h
        where greatest(p.up_to, h.up_to) <= ?2) c
      where j.region = ?3 and j.node = ?4 and j.journal = ?5
      """;
  private static final String BALANCE =
      """
      select stored, unstored, waiting, discarded + expired, unowned, missing
      from platform.journal_balance where region = ? and node = ? and journal = ?
      """;
  private static final String LIST =
      """
      select region, node, journal, said_at, is_current, written, forwarded, unused, unreadable,
        refused, dropped, stored, unstored, waiting, discarded, expired, unowned, missing,
        compared_at
      from platform.journal_balance order by is_current desc, said_at desc limit ?
      """;

  @Inject private Sql sql;
  @Inject private Clock clock;

  /** One node of one region. */
  record Node(String region, String name) {}

  JournalBalance heard(EdgeHello hello) {
    JournalTotals totals = hello.journal();
    sql.update(
        SAID,
        hello.region(),
        hello.node(),
        totals.journal(),
        clock.instant(),
        totals.written(),
        totals.forwarded(),
        totals.unused(),
        totals.unreadable(),
        totals.refused(),
        totals.dropped());
    sql.update(
        COMPARE,
        totals.delivered(),
        totals.forwarded(),
        hello.region(),
        hello.node(),
        totals.journal());
    return sql.query(BALANCE, hello.region(), hello.node(), totals.journal())
        .one(
            row ->
                new JournalBalance(
                    row.number(1),
                    row.number(2),
                    row.number(3),
                    row.number(4),
                    row.number(5),
                    row.numberOrNull(6)));
  }

  /** All nodes' journals, each node's current one first. */
  Map<Node, List<JournalView>> list() {
    Map<Node, List<JournalView>> found = new HashMap<>();
    sql.query(LIST, MAX_LISTED)
        .each(
            row ->
                found
                    .computeIfAbsent(new Node(row.text(1), row.text(2)), _ -> new ArrayList<>())
                    .add(view(row)));
    return found;
  }

  private static JournalView view(Row row) {
    long written = row.number(6);
    return new JournalView(
        row.uuid(3),
        row.flag(5),
        row.instant(4),
        written,
        written - row.number(7),
        row.number(8),
        row.number(9),
        row.number(10),
        row.number(11),
        row.number(12),
        row.number(13),
        row.number(14),
        row.number(15),
        row.number(16),
        row.number(17),
        row.numberOrNull(18),
        row.instant(19));
  }
}
