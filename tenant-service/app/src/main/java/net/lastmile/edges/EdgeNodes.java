package net.lastmile.edges;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.lastmile.api.operator.EdgeView;
import net.lastmile.api.operator.JournalView;
import net.lastmile.edge.contract.EdgeHello;

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

  @PersistenceContext private EntityManager entities;
  @Inject private Clock clock;
  @Inject private EdgeJournals journals;

  /**
   * Where routers reach a node; its UDP ports are a listener's plus the offset.
   *
   * @param radSecPort TCP (RFC 6614); 0: it has no RadSec
   */
  public record Address(String node, String address, int portOffset, int radSecPort) {}

  void heard(EdgeHello hello) {
    entities
        .createNativeQuery(UPSERT)
        .setParameter(1, hello.region())
        .setParameter(2, hello.node())
        .setParameter(3, hello.version())
        .setParameter(4, hello.advertisedAddress())
        .setParameter(5, hello.portOffset())
        .setParameter(6, hello.appliedSeq())
        .setParameter(7, hello.journalPending())
        .setParameter(8, Timestamp.from(clock.instant()))
        .setParameter(9, hello.journalRefusing())
        .setParameter(10, hello.radSecPort())
        .setParameter(11, hello.eventsRefused())
        .setParameter(12, hello.clockAheadMillis())
        .setParameter(13, hello.clockJumps())
        .executeUpdate();
  }

  /** All nodes of all regions; for operators. */
  public List<EdgeView> list() {
    Map<EdgeJournals.Node, List<JournalView>> all = journals.list();
    return rows(entities.createNativeQuery(LIST))
        .map(row -> view(row, all.getOrDefault(node(row), List.of())))
        .toList();
  }

  /** A region's nodes without those that are gone for good, the first one primary. */
  public List<Address> ofRegion(String region) {
    Instant since = clock.instant().minus(GONE_FOR_GOOD);
    return rows(entities
            .createNativeQuery(ADDRESSES)
            .setParameter(1, region)
            .setParameter(2, Timestamp.from(since)))
        .map(
            row ->
                new Address(
                    (String) row[0],
                    (String) row[1],
                    ((Number) row[2]).intValue(),
                    ((Number) row[3]).intValue()))
        .toList();
  }

  /**
   * The region's live nodes that leave accounting unanswered because their disk is full or broken.
   */
  @SuppressWarnings("unchecked") // A native query of one column gives its values.
  public List<String> refusingAccounting(String region) {
    return entities
        .createNativeQuery(REFUSING)
        .setParameter(1, region)
        .setParameter(2, Timestamp.from(clock.instant().minus(LIVES)))
        .getResultList();
  }

  @SuppressWarnings("unchecked") // A native query of several columns gives arrays.
  private static Stream<Object[]> rows(Query query) {
    return query.getResultList().stream();
  }

  private static EdgeJournals.Node node(Object[] row) {
    return new EdgeJournals.Node((String) row[1], (String) row[0]);
  }

  private static EdgeView view(Object[] row, List<JournalView> journals) {
    return new EdgeView(
        (String) row[0],
        (String) row[1],
        (String) row[2],
        ((Number) row[3]).intValue(),
        (String) row[4],
        ((Number) row[5]).longValue(),
        ((Number) row[6]).longValue(),
        ((Number) row[7]).longValue(),
        ((Timestamp) row[8]).toInstant(),
        row[9] == null ? null : ((Timestamp) row[9]).toInstant(),
        ((Number) row[10]).intValue(),
        ((Number) row[11]).longValue(),
        ((Number) row[12]).intValue(),
        journals);
  }
}
