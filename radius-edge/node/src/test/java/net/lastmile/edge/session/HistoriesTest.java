package net.lastmile.edge.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import net.lastmile.edge.contract.event.AccountingEvent.StatusType;
import net.lastmile.edge.fixture.Await;
import net.lastmile.edge.histories.AccountingHistory;
import net.lastmile.edge.histories.AccountingHistory.Packet;
import net.lastmile.edge.radius.AttributeOctets;
import net.lastmile.edge.radius.AttributeType;
import net.lastmile.edge.session.index.OnlineSession;
import net.lastmile.edge.store.TestRegion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same histories as in the centre's test, as packets through two nodes of a region. */
class HistoriesTest {
  private static final UUID NORTH = UUID.randomUUID();
  private static final UUID SOUTH = UUID.randomUUID();
  private static final UUID LAST = UUID.randomUUID();
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final int HISTORIES = 20;
  private static final int AT_ONCE = 10;

  @TempDir Path directory;
  private TestRegion region;
  private SessionNode first;
  private SessionNode second;

  @BeforeEach
  void twoNodes() throws Exception {
    region = new TestRegion(directory, 2);
    first = new SessionNode(region.start(0), "edge-0");
    second = new SessionNode(region.start(1), "edge-1");
  }

  @AfterEach
  void close() {
    first.close();
    second.close();
    region.close();
  }

  @Test
  @DisplayName(
      "A B C whatever is lost, sent twice, late or reordered: those up as a model has them")
  void histories() throws Exception {
    for (long seed = 1; seed <= HISTORIES; seed += AT_ONCE) {
      List<Drawn> drawn =
          LongStream.range(seed, seed + AT_ONCE)
              .mapToObj(HistoriesTest::twoTenants)
              .flatMap(List::stream)
              .toList();
      drawn.forEach(this::send);
      allTaken(drawn.getLast().nas());
      for (Drawn each : drawn) {
        assertThat(up(first, each)).as(each.name()).isEqualTo(each.expected());
      }
      Await.until(
          "the other node knows as much",
          () -> drawn.stream().allMatch(each -> up(second, each).equals(each.expected())));
      for (Drawn each : drawn) {
        assertThat(up(first, each)).as(each.name()).isEqualTo(each.expected());
      }
    }
  }

  private record Drawn(String name, UUID tenant, UUID nas, AccountingHistory history) {
    List<String> expected() {
      return history.expected().stream()
          .filter(session -> session.stopped() == null)
          .map(session -> session.username() + " " + session.started())
          .sorted()
          .toList();
    }
  }

  /** The tenants' routers have the same id: one tenant's lines must not affect the other. */
  private static List<Drawn> twoTenants(long seed) {
    UUID nas = UUID.randomUUID();
    return List.of(
        new Drawn("seed " + seed, NORTH, nas, new AccountingHistory(seed, NOON)),
        new Drawn(
            "seed " + (seed + HISTORIES),
            SOUTH,
            nas,
            new AccountingHistory(seed + HISTORIES, NOON)));
  }

  private void send(Drawn drawn) {
    for (List<Packet> batch : drawn.history().batches()) {
      batch.forEach(packet -> first.hand(drawn.tenant(), drawn.nas(), packet.at(), octets(packet)));
    }
  }

  /** Packets are processed in order, so this one is processed last. */
  private void allTaken(UUID nas) throws Exception {
    first.report(LAST, nas, NOON, SessionNode.START, "last", "", "");
    Drawn last = new Drawn("last", LAST, nas, null);
    Await.until("all packets are read", () -> !up(first, last).isEmpty());
    assertThat(first.tracker.dropped()).isZero();
  }

  private static List<String> up(SessionNode node, Drawn drawn) {
    return node.sessions
        .all()
        .filter(session -> session.key().tenantId().equals(drawn.tenant()))
        .filter(session -> session.key().nasId().equals(drawn.nas()))
        .map(OnlineSession::state)
        .map(it -> it.username() + " " + Instant.ofEpochMilli(it.startedAtMillis()))
        .sorted()
        .toList();
  }

  private static AttributeOctets octets(Packet packet) {
    AttributeOctets octets =
        new AttributeOctets()
            .number(AttributeType.ACCT_STATUS_TYPE, type(packet.type()))
            .number(AttributeType.ACCT_DELAY_TIME, packet.delaySeconds());
    if (packet.stamped() != null) {
      octets.number(AttributeType.EVENT_TIMESTAMP, (int) packet.stamped().getEpochSecond());
    }
    if (packet.username().isEmpty()) {
      return octets;
    }
    octets
        .text(AttributeType.USER_NAME, packet.username())
        .text(AttributeType.ACCT_SESSION_ID, packet.sessionId())
        .number(AttributeType.ACCT_SESSION_TIME, (int) packet.seconds())
        .number(AttributeType.ACCT_OUTPUT_OCTETS, (int) packet.octets());
    if (!packet.token().isEmpty()) {
      octets.octets(AttributeType.CLASS, HexFormat.of().parseHex(packet.token()));
    }
    if (!packet.isTerse()) {
      octets
          .number(AttributeType.NAS_PORT, Integer.parseInt(packet.port()))
          .text(AttributeType.CALLING_STATION_ID, "AA:BB:CC:DD:EE:FF")
          .octets(
              AttributeType.FRAMED_IP_ADDRESS, InetAddress.ofLiteral("100.64.0.7").getAddress());
    }
    return octets;
  }

  private static int type(StatusType type) {
    return switch (type) {
      case START -> SessionNode.START;
      case STOP -> SessionNode.STOP;
      case INTERIM -> SessionNode.INTERIM;
      case ACCOUNTING_ON -> SessionNode.ACCOUNTING_ON;
      case ACCOUNTING_OFF -> SessionNode.ACCOUNTING_OFF;
      case LOST -> throw new IllegalArgumentException("no packet says so");
    };
  }
}
