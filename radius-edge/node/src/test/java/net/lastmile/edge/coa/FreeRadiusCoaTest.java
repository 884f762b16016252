package net.lastmile.edge.coa;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import net.lastmile.edge.contract.job.CoaJob;
import net.lastmile.edge.contract.job.CoaJob.Kind;
import net.lastmile.edge.contract.job.CoaResult.Outcome;
import net.lastmile.edge.contract.record.MessageAuthenticatorPolicy;
import net.lastmile.edge.contract.record.NasPolicy;
import net.lastmile.edge.fixture.FreePorts;
import net.lastmile.edge.fixture.FreeRadius;
import net.lastmile.edge.fixture.LocalRouters;
import net.lastmile.edge.fixture.RegionFixture;
import net.lastmile.edge.fixture.TenantFixture;
import net.lastmile.edge.session.index.Sessions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * FreeRADIUS accepts our requests, and we accept its answers. Fails if FreeRADIUS is not installed.
 */
class FreeRadiusCoaTest {
  private static final String SECRET = "a secret of the router";
  private static final Retransmission PATIENT =
      new Retransmission(Duration.ofSeconds(2), Duration.ofSeconds(5), 10);

  @TempDir private Path directory;
  private final RegionFixture region = new RegionFixture();
  private final TenantFixture isp = region.tenant("isp", 1812, 1813);
  private final UUID nasId = UUID.randomUUID();
  private FreeRadius bng;
  private UdpCoa coa;

  @BeforeEach
  void start() throws Exception {
    int port = FreePorts.udp();
    bng = FreeRadiusBng.start(directory, port, SECRET);
    isp.nas(
        nasId,
        "127.0.0.1",
        SECRET,
        MessageAuthenticatorPolicy.REQUIRED,
        true,
        NasPolicy.NONE,
        port);
    coa = UdpCoa.open(InetAddress.getLoopbackAddress(), LocalRouters.RULE, PATIENT);
  }

  @AfterEach
  void stop() {
    coa.close();
    bng.close();
  }

  @Test
  @DisplayName("R7 FreeRADIUS takes our Disconnect-Request and we its ACK")
  void disconnects() throws Exception {
    CoaOutcome outcome = carryOut(Kind.DISCONNECT, "s-1");
    assertThat(outcome.outcome()).isEqualTo(Outcome.ACKED);
    assertThat(outcome.errorCause()).isZero();
    bng.await("Received Disconnect-Request");
    assertThat(bng.await(" = ")).as("first attribute").contains("Message-Authenticator");
  }

  @Test
  @DisplayName("R7 FreeRADIUS takes our CoA-Request with the plan's rate")
  void changesTheRate() throws Exception {
    assertThat(carryOut(Kind.CHANGE_RATE, "s-1").outcome()).isEqualTo(Outcome.ACKED);
    isp.plan(1_000, 1_000);
    CoaOutcome refused = carryOut(Kind.CHANGE_RATE, "s-1");
    assertThat(refused.outcome()).isEqualTo(Outcome.NAKED);
    assertThat(refused.errorCause()).isEqualTo(401);
  }

  @Test
  @DisplayName("R7 the Error-Cause of a NAK is read")
  void readsTheErrorCause() throws Exception {
    CoaOutcome unknown = carryOut(Kind.DISCONNECT, "another");
    assertThat(unknown.outcome()).isEqualTo(Outcome.NAKED);
    assertThat(unknown.errorCause()).isEqualTo(503);
    CoaOutcome test = carryOut(Kind.TEST, "s-1");
    assertThat(test.outcome()).as("a test names no session").isEqualTo(Outcome.NAKED);
  }

  private CoaOutcome carryOut(Kind kind, String session) throws Exception {
    CoaJob job =
        new CoaJob(
            UUID.randomUUID(),
            1,
            kind,
            isp.id(),
            nasId,
            Instant.now(),
            session,
            "ana",
            "100.64.0.7",
            "",
            "",
            "",
            isp.planId());
    return switch (new Orders(region.directory(), new Sessions())
        .of(job, UnaryOperator.identity())) {
      case Orders.Order.Impossible(String why) -> throw new AssertionError(why);
      case Orders.Order.Sendable(var nas, var request) ->
          coa.send(nas, request).get(2, TimeUnit.MINUTES);
    };
  }
}
