package net.lastmile.ops.bng;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import net.lastmile.ops.bng.TestServer.Reply;
import net.lastmile.ops.bng.packet.Attributes;
import net.lastmile.ops.bng.packet.AuthMethod;
import net.lastmile.ops.bng.session.Tally;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tinyradius.core.packet.PacketType;
import org.tinyradius.core.packet.request.AccessRequestChap;
import org.tinyradius.core.packet.request.AccessRequestPap;
import org.tinyradius.core.packet.request.RadiusRequest;

class SimulationTest {
  private static final int START = 1;
  private static final int STOP = 2;
  private static final int INTERIM = 3;

  @Test
  void linesLogInReportAndHangUp() throws Exception {
    try (TestServer server = new TestServer(SimulationTest::checkPassword)) {
      Tally tally = run(AuthMethod.PAP, 20, server.port());
      assertThat(tally.accepted).isEqualTo(20);
      assertThat(server.records(START)).hasSize(20);
      assertThat(server.records(INTERIM)).hasSizeGreaterThanOrEqualTo(20);
      assertThat(server.records(STOP)).hasSize(20);
      assertThat(tally.recordsAcknowledged).isEqualTo(tally.recordsSent());
      assertThat(tally.downloadOctets).isPositive();
      assertThat(tally.online).isZero();
    }
  }

  @Test
  void chapIsAnswerableByOneWhoKnowsThePassword() throws Exception {
    try (TestServer server = new TestServer(SimulationTest::checkPassword)) {
      assertThat(run(AuthMethod.CHAP, 3, server.port()).accepted).isEqualTo(3);
    }
  }

  @Test
  void refusalsAreCountedByTheirReason() throws Exception {
    Attributes expired = new Attributes().text(Attributes.REPLY_MESSAGE, "Expired");
    try (TestServer server =
        new TestServer(request -> Reply.of(PacketType.ACCESS_REJECT, expired))) {
      Tally tally = run(AuthMethod.PAP, 3, server.port());
      assertThat(tally.rejected).containsExactlyEntriesOf(Map.of("Expired", 3L));
      assertThat(tally.recordsSent()).isZero();
    }
  }

  @Test
  @DisplayName("R9 an answer under another secret is no answer")
  void forgedAnswersAreDropped() throws Exception {
    try (TestServer server =
        new TestServer(request -> new Reply(PacketType.ACCESS_ACCEPT, new Attributes(), "other"))) {
      Tally tally = run(AuthMethod.PAP, 2, server.port());
      assertThat(tally.accepted).isZero();
      assertThat(tally.lost).isEqualTo(2);
    }
  }

  @Test
  void anAcceptWithoutProofIsHungUpOn() throws Exception {
    try (TestServer server =
        new TestServer(request -> Reply.of(PacketType.ACCESS_ACCEPT, new Attributes()))) {
      Tally tally = run(AuthMethod.MSCHAPV2, 2, server.port());
      assertThat(tally.accepted).isZero();
      assertThat(tally.unverified).containsValue(2L);
    }
  }

  @Test
  @DisplayName("R9 a repeat is the same datagram")
  void repeatsKeepIdentifierAndAuthenticator() throws Exception {
    AtomicInteger seen = new AtomicInteger();
    try (TestServer server =
        new TestServer(request -> seen.getAndIncrement() == 0 ? null : checkPassword(request))) {
      assertThat(run(AuthMethod.PAP, 1, server.port()).accepted).isEqualTo(1);
      assertThat(server.datagrams().get(1)).isEqualTo(server.datagrams().get(0));
    }
  }

  @Test
  void theSecondaryAnswersForADeadPrimary() throws Exception {
    try (TestServer dead = new TestServer(request -> null);
        TestServer alive = new TestServer(SimulationTest::checkPassword)) {
      Tally tally = run(AuthMethod.PAP, 2, dead.port(), alive.port());
      assertThat(tally.accepted).isEqualTo(2);
      assertThat(tally.lost).isZero();
      assertThat(tally.recordsAcknowledged).isEqualTo(tally.recordsSent());
    }
  }

  private static Reply checkPassword(RadiusRequest request) {
    String password =
        Attributes.text(request, Attributes.NO_VENDOR, Attributes.USER_NAME)
            .orElse("")
            .replace("user", "pass");
    boolean right =
        switch (request) {
          case AccessRequestPap pap -> pap.getPassword().filter(password::equals).isPresent();
          case AccessRequestChap chap -> chap.checkPassword(password);
          default -> true;
        };
    Attributes reply = new Attributes().vendor(14_988, 8, "10M/50M".getBytes(UTF_8));
    return Reply.of(right ? PacketType.ACCESS_ACCEPT : PacketType.ACCESS_REJECT, reply);
  }

  private static Tally run(AuthMethod method, int lines, int... ports) throws IOException {
    return SampleRun.of(method, lines, ports).tally();
  }
}
