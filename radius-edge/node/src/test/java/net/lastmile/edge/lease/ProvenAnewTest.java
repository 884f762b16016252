package net.lastmile.edge.lease;

import static net.lastmile.edge.lease.LeaseNode.addressOf;
import static net.lastmile.edge.session.SessionNode.INTERIM;
import static net.lastmile.edge.session.SessionNode.START;
import static net.lastmile.edge.session.SessionNode.STOP;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import net.lastmile.edge.contract.event.AccessOutcome;
import net.lastmile.edge.directory.Admission;
import net.lastmile.edge.directory.Admission.Answer;
import net.lastmile.edge.fixture.Await;
import net.lastmile.edge.fixture.MovableClock;
import net.lastmile.edge.radius.LineClass;
import net.lastmile.edge.store.TestRegion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What happens to a claim whose line authenticates again within its session (802.1X): the
 * Access-Accept brings a new Class, but accounting carries the first one until the next interim.
 */
@DisplayName("A4 a line that proves itself anew keeps what it has")
class ProvenAnewTest {
  private static final UUID ISP = UUID.fromString("00000000-0000-0000-0000-00000000000a");
  private static final UUID ANN = UUID.randomUUID();
  private static final UUID BOB = UUID.randomUUID();

  private static final String FIRST = "01".repeat(LineClass.NAME_OCTETS);
  private static final String SECOND = "02".repeat(LineClass.NAME_OCTETS);
  private static final String OTHER = "03".repeat(LineClass.NAME_OCTETS);

  /** As {@code SessionNode} derives it from a name of three letters. */
  private static final String PHONE = "00-11-22-aa-bb-03";

  private static final String LAPTOP = "00-11-22-33-44-66";

  @TempDir Path directory;
  private final MovableClock clock = new MovableClock();
  private TestRegion region;
  private LeaseNode node;

  @BeforeEach
  void oneNode() throws Exception {
    region = new TestRegion(directory, 1);
    node = new LeaseNode(region.start(0), "edge-0", UUID.randomUUID(), clock);
  }

  @AfterEach
  void close() {
    node.close();
    region.close();
  }

  @Test
  @DisplayName("R11 its place under the limit, which no other device gets")
  void keepsItsPlace() throws Exception {
    assertThat(session(FIRST, PHONE)).isInstanceOf(Admission.Granted.class);
    up(FIRST, "");
    assertThat(session(SECOND, PHONE)).isInstanceOf(Admission.Granted.class);
    clock.advance(Liveness.RESERVATION.plusSeconds(1));

    node.desk.review(clock.millis());
    assertThat(node.desk.freed()).isZero();
    assertThat(session(OTHER, LAPTOP))
        .isEqualTo(new Admission.Refused(AccessOutcome.TOO_MANY_SESSIONS));

    report(INTERIM, SECOND, "");
    Await.until("the new Class is heard", () -> isToken(SECOND));
    clock.advance(Liveness.RESERVATION);
    assertThat(session(OTHER, LAPTOP)).isInstanceOf(Admission.Refused.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "10.0.0.1"})
  @DisplayName("R6 its address, whether the router reports that or not")
  void keepsItsAddress(String reported) throws Exception {
    node.pool(ISP, "10.0.0.1-10.0.0.1");
    assertThat(addressOf(node.lease(ISP, ANN, FIRST, PHONE).join())).isEqualTo("10.0.0.1");
    up(FIRST, reported);
    assertThat(addressOf(node.lease(ISP, ANN, SECOND, PHONE).join())).isEqualTo("10.0.0.1");
    node.desk.review(clock.millis());
    clock.advance(Liveness.RESERVATION.plusSeconds(1));

    node.desk.review(clock.millis());
    assertThat(node.desk.freed()).isZero();
    assertThat(node.desk.mended()).isZero();
    assertThat(node.desk.conflicts()).isZero();
    assertThat(node.lease(ISP, BOB, OTHER, LAPTOP).join()).isInstanceOf(Admission.Refused.class);

    report(STOP, FIRST, reported);
    Await.until("it is over", () -> node.sessions.sessions.count() == 0);
    node.desk.review(clock.millis());
    assertThat(node.desk.held()).isZero();
  }

  @Test
  @DisplayName(
      "R11 another device of the same line at the same port does not keep its place for it")
  void anotherDeviceKeepsNothing() throws Exception {
    assertThat(session(FIRST, LAPTOP)).isInstanceOf(Admission.Granted.class);
    up(SECOND, "");
    clock.advance(Liveness.RESERVATION.plusSeconds(1));
    assertThat(session(OTHER, "00-11-22-33-44-77")).isInstanceOf(Admission.Granted.class);
  }

  private Answer session(String token, String mac) {
    return node.ask(ISP, ANN, token, mac, "ether3", new Admission.Wants(1, null, null, null))
        .join();
  }

  private void up(String token, String address) throws Exception {
    report(START, token, address);
    Await.until("it is up", () -> node.sessions.sessions.count() == 1);
  }

  private void report(int type, String token, String address) {
    node.report(ISP, type, "ann", sealed(token), address);
  }

  private boolean isToken(String token) {
    return node.sessions.sessions.ofUser(ISP, "ann").stream()
        .anyMatch(session -> session.token().equals(token));
  }

  /** The whole Class of Ann's log-in, as her router sends it back. */
  private static String sealed(String token) {
    byte[] octets = Arrays.copyOf(HexFormat.of().parseHex(token), LineClass.OCTETS);
    ByteBuffer line = ByteBuffer.allocate(2 * Long.BYTES);
    line.putLong(ANN.getMostSignificantBits()).putLong(ANN.getLeastSignificantBits());
    LineClass.seal(octets, ISP, line.array(), 0);
    return HexFormat.of().formatHex(octets);
  }
}
