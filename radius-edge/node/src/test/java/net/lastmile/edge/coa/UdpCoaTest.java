package net.lastmile.edge.coa;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import net.lastmile.edge.contract.job.CoaResult.Outcome;
import net.lastmile.edge.contract.record.MessageAuthenticatorPolicy;
import net.lastmile.edge.contract.record.NasPolicy;
import net.lastmile.edge.directory.Nas;
import net.lastmile.edge.fixture.LocalRouters;
import net.lastmile.edge.fixture.RegionFixture;
import net.lastmile.edge.fixture.TenantFixture;
import net.lastmile.edge.radius.AttributeOctets;
import net.lastmile.edge.radius.AttributeType;
import net.lastmile.edge.radius.PacketCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R7 sending CoA and Disconnect")
class UdpCoaTest {
  private static final String SECRET = "right";
  private static final int DISCONNECT_NAK = 42;
  private static final Retransmission QUICK =
      new Retransmission(Duration.ofMillis(50), Duration.ofMillis(200), 4);
  private static final Retransmission PATIENT =
      new Retransmission(Duration.ofSeconds(1), Duration.ofSeconds(5), 20);
  private static final AttributeOctets NOTHING = new AttributeOctets();

  private final RegionFixture region = new RegionFixture();
  private final TenantFixture isp = region.tenant("isp", 1812, 1813);
  private final List<AutoCloseable> open = new ArrayList<>();
  private DatagramSocket stranger;

  @BeforeEach
  void start() throws Exception {
    stranger = opened(new DatagramSocket(0, InetAddress.getLoopbackAddress()));
  }

  @AfterEach
  void stop() throws Exception {
    for (AutoCloseable part : open.reversed()) {
      part.close();
    }
  }

  @Test
  void asksASilentRouterAgainWithTheSameOctetsAndGivesUp() throws Exception {
    ScriptedBng silent = opened(new ScriptedBng((_, _, _) -> {}));
    CoaOutcome outcome = send(coa(QUICK), nas(silent));
    assertThat(outcome.outcome()).isEqualTo(Outcome.TIMED_OUT);
    assertThat(outcome.transmissions()).isEqualTo(4);
    assertThat(silent.requests).hasSize(4);
    assertThat(silent.requests.stream().map(HexFormat.of()::formatHex).distinct()).hasSize(1);
  }

  @Test
  void takesALateAnswerToAnEarlierTransmission() throws Exception {
    ScriptedBng slow =
        opened(
            new ScriptedBng(
                (bng, request, transmission) -> {
                  if (transmission == 3) {
                    bng.answer(request, PacketCode.DISCONNECT_ACK, SECRET, NOTHING);
                  }
                }));
    CoaOutcome outcome = send(coa(QUICK), nas(slow));
    assertThat(outcome.outcome()).isEqualTo(Outcome.ACKED);
    assertThat(outcome.transmissions()).isBetween(3, 4);
  }

  @Test
  void refusesAnAnswerSignedWithAnotherSecret() throws Exception {
    ScriptedBng forger =
        opened(
            new ScriptedBng(
                (bng, request, _) ->
                    bng.answer(request, PacketCode.DISCONNECT_ACK, "wrong", NOTHING)));
    UdpCoa coa = coa(QUICK);
    assertThat(send(coa, nas(forger)).outcome()).isEqualTo(Outcome.TIMED_OUT);
    assertThat(coa.counts().refusedAnswers()).isEqualTo(4);
  }

  @Test
  void refusesAnAnswerFromElsewhereOrToAnotherQuestion() throws Exception {
    ScriptedBng odd =
        opened(
            new ScriptedBng(
                (bng, request, _) -> {
                  ScriptedBng.send(stranger, request, PacketCode.DISCONNECT_ACK, SECRET, NOTHING);
                  bng.answer(request, PacketCode.COA_ACK, SECRET, NOTHING);
                  bng.answer(request, PacketCode.ACCESS_ACCEPT, SECRET, NOTHING);
                }));
    UdpCoa coa = coa(QUICK);
    assertThat(send(coa, nas(odd)).outcome()).isEqualTo(Outcome.TIMED_OUT);
    assertThat(coa.counts().refusedAnswers()).isEqualTo(12);
  }

  @Test
  void readsTheErrorCauseOfANak() throws Exception {
    ScriptedBng refusing =
        opened(
            new ScriptedBng(
                (bng, request, _) ->
                    bng.answer(
                        request,
                        DISCONNECT_NAK,
                        SECRET,
                        new AttributeOctets().number(AttributeType.ERROR_CAUSE, 504))));
    CoaOutcome outcome = send(coa(PATIENT), nas(refusing));
    assertThat(outcome.outcome()).isEqualTo(Outcome.NAKED);
    assertThat(outcome.errorCause()).isEqualTo(504);
  }

  @Test
  void keepsMoreThanOnePortsIdentifiersApart() throws Exception {
    int routers = 20;
    UdpCoa coa = coa(PATIENT);
    List<CompletableFuture<CoaOutcome>> outcomes = new ArrayList<>();
    for (int i = 0; i < routers; i++) {
      // Answers nothing at first, so that identifiers of a second port are needed.
      ScriptedBng bng =
          opened(
              new ScriptedBng(
                  (self, request, transmission) -> {
                    if (transmission > BngQueue.USUAL.inFlight()) {
                      self.answer(request, PacketCode.DISCONNECT_ACK, SECRET, NOTHING);
                    }
                  }));
      Nas nas = nas(bng);
      for (int j = 0; j < BngQueue.USUAL.inFlight(); j++) {
        outcomes.add(coa.send(nas, request()));
      }
    }
    assertThat(outcomes.stream().map(UdpCoaTest::outcome).collect(Collectors.toSet()))
        .containsExactly(Outcome.ACKED);
    assertThat(coa.counts().requests()).isEqualTo(routers * BngQueue.USUAL.inFlight());
  }

  @Test
  void sendsARouterOnlySoMuchASecondAndAtOnce() throws Exception {
    ScriptedBng silent = opened(new ScriptedBng((_, _, _) -> {}));
    UdpCoa coa = coa(new Retransmission(Duration.ofSeconds(30), Duration.ofSeconds(30), 1));
    Nas nas = nas(silent);
    long began = System.nanoTime();
    List<CompletableFuture<CoaOutcome>> outcomes = new ArrayList<>();
    int tooMany = BngQueue.USUAL.waiting() + BngQueue.USUAL.inFlight() + 50;
    for (int i = 0; i < tooMany; i++) {
      outcomes.add(coa.send(nas, request()));
    }
    assertThat(outcome(outcomes.getLast())).isEqualTo(Outcome.BUSY);
    double seconds = (System.nanoTime() - began) / 1e9;
    assertThat(silent.requests.size()).isLessThanOrEqualTo(BngQueue.USUAL.inFlight());
    assertThat((double) silent.requests.size())
        .isLessThanOrEqualTo(2 + seconds * BngQueue.PER_SECOND);
  }

  @Test
  void saysWhyARouterOfAnotherAddressFamilyCannotBeReached() throws Exception {
    isp.nas(
        UUID.nameUUIDFromBytes(new byte[] {6}),
        "2001:db8::1",
        SECRET,
        MessageAuthenticatorPolicy.REQUIRED,
        true,
        NasPolicy.NONE,
        3799);
    Nas nas = region.directory().tenant(isp.id()).nas(UUID.nameUUIDFromBytes(new byte[] {6}));
    CoaOutcome outcome = send(coa(PATIENT), nas);
    assertThat(outcome.outcome()).isEqualTo(Outcome.NOT_SENT);
    assertThat(outcome.detail()).isNotEmpty();
  }

  private UdpCoa coa(Retransmission retransmission) throws Exception {
    return opened(UdpCoa.open(InetAddress.getLoopbackAddress(), LocalRouters.RULE, retransmission));
  }

  private Nas nas(ScriptedBng bng) {
    UUID id = UUID.randomUUID();
    isp.nas(
        id,
        "127.0.0.1",
        SECRET,
        MessageAuthenticatorPolicy.REQUIRED,
        true,
        NasPolicy.NONE,
        bng.port());
    return region.directory().tenant(isp.id()).nas(id);
  }

  private static CoaOutcome send(UdpCoa coa, Nas nas) throws Exception {
    return coa.send(nas, request()).get(60, TimeUnit.SECONDS);
  }

  private static Outcome outcome(CompletableFuture<CoaOutcome> future) {
    return future.orTimeout(60, TimeUnit.SECONDS).join().outcome();
  }

  private static CoaRequest request() {
    return new CoaRequest(
        PacketCode.DISCONNECT_REQUEST,
        Instant.EPOCH,
        new AttributeOctets().text(AttributeType.ACCT_SESSION_ID, "s-1").toBytes());
  }

  private <T extends AutoCloseable> T opened(T part) {
    open.add(part);
    return part;
  }
}
