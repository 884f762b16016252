package net.lastmile.edge.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.lastmile.edge.contract.event.AccountingEvent;
import net.lastmile.edge.fixture.Router;
import net.lastmile.edge.radius.AttributeOctets;
import net.lastmile.edge.radius.AttributeType;
import net.lastmile.edge.session.index.OnlineSession;
import net.lastmile.edge.session.index.SessionKey;
import net.lastmile.edge.session.index.Sessions;
import net.lastmile.edge.store.record.StoredSession;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R10 a router that says without end that it restarted does not hold up the others")
class RestartsTest {
  private static final UUID ISP = UUID.randomUUID();
  private static final UUID OTHER_ISP = UUID.randomUUID();
  private static final UUID NAS = UUID.randomUUID();
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final int MANY = Restarts.MAX_LOOKED;
  private static final int SAID = 100;

  private record Ended(OnlineSession session, long atMillis) {}

  private final Router router = new Router("secret");
  private final Sessions sessions = new Sessions();
  private final List<Ended> ended = new ArrayList<>();

  /** Does not end the sessions, so that each check of one is counted. */
  private final Restarts restarts =
      new Restarts(sessions, (session, at) -> ended.add(new Ended(session, at)));

  @Test
  @DisplayName("all that it says within a batch is one look at its many sessions, after the first")
  void manyWordsAreOneLook() {
    for (int number = 0; number < MANY; number++) {
      up(ISP, "n" + number, "");
    }
    up(OTHER_ISP, "other", "");
    for (int second = 1; second <= SAID; second++) {
      restarts.take(said(ISP, second, ""));
    }
    assertThat(ended).hasSize(MANY);
    restarts.take(said(OTHER_ISP, 1, ""));
    assertThat(ended).as("another tenant's router is heard at once").hasSize(MANY + 1);

    restarts.finish();
    assertThat(ended).hasSize(2 * MANY + 1);
    assertThat(ended.getLast().atMillis()).isEqualTo(NOON.plusSeconds(SAID).toEpochMilli());
    restarts.finish();
    assertThat(ended).hasSize(2 * MANY + 1);
    restarts.take(said(ISP, SAID + 1, ""));
    assertThat(ended).as("in the next batch it is heard at once").hasSize(3 * MANY + 1);
    assertThat(restarts.dropped()).isZero();
  }

  @Test
  @DisplayName("G4 those behind one proxy are told apart, as many as there is room for")
  void behindAProxy() {
    for (int number = 0; number < MANY; number++) {
      up(ISP, "n" + number, "bng-0");
    }
    up(ISP, "last", "bng-1");
    restarts.take(said(ISP, 1, "bng-2"));
    assertThat(ended).isEmpty();
    restarts.take(said(ISP, 2, "bng-1"));
    for (int number = 2; number <= Restarts.MAX_WAITING + 1; number++) {
      restarts.take(said(ISP, 3, "bng-" + number));
    }
    restarts.finish();
    assertThat(ended)
        .singleElement()
        .satisfies(it -> assertThat(it.session().state().username()).isEqualTo("last"));
    assertThat(restarts.dropped()).isEqualTo(1);
  }

  private void up(UUID tenant, String username, String identifier) {
    StoredSession state =
        new StoredSession(
            username,
            "",
            "",
            "",
            "",
            "",
            "",
            NOON.toEpochMilli(),
            NOON.toEpochMilli(),
            0,
            "edge-0",
            StoredSession.LIVE,
            "",
            "",
            "",
            identifier,
            false,
            false,
            "",
            NOON.toEpochMilli());
    sessions.apply(new SessionKey(tenant, NAS, username, "").text(), state);
  }

  private AccountingEvent said(UUID tenant, int second, String identifier) {
    AttributeOctets packet =
        new AttributeOctets().number(AttributeType.ACCT_STATUS_TYPE, SessionNode.ACCOUNTING_ON);
    if (!identifier.isEmpty()) {
      packet.text(AttributeType.NAS_IDENTIFIER, identifier);
    }
    long at = NOON.plusSeconds(second).toEpochMilli();
    InetAddress source = InetAddress.getLoopbackAddress();
    return new Accounted(tenant, NAS, at, source, router.accounting(packet)).decode().orElseThrow();
  }
}
