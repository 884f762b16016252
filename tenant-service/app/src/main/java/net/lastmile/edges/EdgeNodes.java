package net.lastmile.edges;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.lastmile.api.operator.EdgeView;
import net.lastmile.api.operator.JournalView;
import net.lastmile.edge.contract.event.EdgeHello;
import net.lastmile.edge.contract.event.JournalBalance;
import net.lastmile.platform.persistence.Row;
import net.lastmile.platform.persistence.Sql;

/** The edge nodes as they last introduced themselves. */
@ApplicationScoped
@Transactional
public class EdgeNodes {
  private static final String UPSERT =
      """
      insert into platform.edge_node (region, node, version, advertised_address, port_offset,
        applied_seq, journal_pending, last_seen_at, journal_refusing_since, radsec_port,
        events_refused, clock_ahead_ms, clock_jumps)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8,
        case when cast(?9 as boolean) then cast(?8 as timestamptz) end, ?10,
        ?11, ?12, ?13)
      on conflict (region, node) do update set version = excluded.version,
        advertised_address = excluded.advertised_address, port_offset = excluded.port_offset,
        applied_seq = excluded.applied_seq, journal_pending = excluded.journal_pending,
        last_seen_at = excluded.last_seen_at, radsec_port = excluded.radsec_port,
        events_refused = excluded.events_refused,
        clock_ahead_ms = excluded.clock_ahead_ms, clock_jumps = excluded.clock_jumps,
        journal_refusing_since = case when cast(?9 as boolean)
          then coalesce(edge_node.journal_refusing_since, excluded.last_seen_at) end
      """;
  private static final String LIST =
      """
      select n.node, n.region, n.advertised_address, n.port_offset, n.version, n.applied_seq,
        g.feed_seq, n.journal_pending, n.last_seen_at, n.journal_refusing_since,
        n.events_refused, n.clock_ahead_ms, n.clock_jumps
      from platform.edge_node n join platform.region g on g.name = n.region
      order by n.region, n.node
      """;
  private static final String ADDRESSES =
      """
      select node, advertised_address, port_offset, radsec_port from platform.edge_node
      where region = ?1 and last_seen_at >= ?2 order by node
      """;

  private static final String REFUSING =
      """
      select node from platform.edge_node
      where region = ?1 and journal_refusing_since is not null and last_seen_at >= ?2
      order by node
      """;

  /** Six hellos. After that, what a node last said is out of date. */
  private static final Duration LIVES = Duration.ofMinutes(1);

  /** Routers continue to be pointed at a node that comes back within this time. */
  private static final Duration GONE_FOR_GOOD = Duration.ofDays(7);

  @Inject private Sql sql;
  @Inject private Clock clock;
  @Inject private EdgeJournals journals;

  /**
   * Where routers reach a node; its UDP ports are a listener's plus the offset.
   *
   * @param radSecPort TCP (RFC 6614); 0: it has no RadSec
   */
  public record Address(String node, String address, int portOffset, int radSecPort) {}

  /**
   * Stores what a node says of itself and of its journal, in one transaction.
   *
   * @return what became of the journal's events; null if the node reports no journal
   */
  JournalBalance heard(EdgeHello hello) {
    sql.update(
        UPSERT,
        hello.region(),
        hello.node(),
        hello.version(),
        hello.advertisedAddress(),
        hello.portOffset(),
        hello.appliedSeq(),
        hello.journalPending(),
        clock.instant(),
        hello.journalRefusing(),
        hello.radSecPort(),
        hello.eventsRefused(),
        hello.clockAheadMillis(),
        hello.clockJumps());
    return hello.journal() == null ? null : journals.heard(hello);
  }

  /** All nodes of all regions; for operators. */
  public List<EdgeView> list() {
    Map<EdgeJournals.Node, List<JournalView>> all = journals.list();
    return sql.query(LIST)
        .list(
            row ->
                view(
                    row,
                    all.getOrDefault(new EdgeJournals.Node(row.text(2), row.text(1)), List.of())));
  }

  /** A region's nodes without those that are gone for good, the first one primary. */
  public List<Address> ofRegion(String region) {
    return sql.query(ADDRESSES, region, clock.instant().minus(GONE_FOR_GOOD))
        .list(row -> new Address(row.text(1), row.text(2), row.integer(3), row.integer(4)));
  }

  /**
   * The region's live nodes that leave accounting unanswered because their disk is full or broken.
   */
  public List<String> refusingAccounting(String region) {
    return sql.query(REFUSING, region, clock.instant().minus(LIVES)).list(row -> row.text(1));
  }

  private static EdgeView view(Row row, List<JournalView> journals) {
    return new EdgeView(
        row.text(1),
        row.text(2),
        row.text(3),
        row.integer(4),
        row.text(5),
        row.number(6),
        row.number(7),
        row.number(8),
        row.instant(9),
        row.instant(10),
        row.integer(11),
        row.number(12),
        row.integer(13),
        journals);
  }
}
