package net.lastmile.edge.coa;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.DefaultEventLoop;
import io.netty.channel.EventLoop;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import net.lastmile.edge.contract.job.CoaResult.Outcome;
import net.lastmile.edge.contract.record.MessageAuthenticatorPolicy;
import net.lastmile.edge.contract.record.NasPolicy;
import net.lastmile.edge.directory.Nas;
import net.lastmile.edge.fixture.RegionFixture;
import net.lastmile.edge.fixture.TenantFixture;
import net.lastmile.edge.radius.AttributeOctets;
import net.lastmile.edge.radius.AttributeType;
import net.lastmile.edge.radius.PacketCode;
import net.lastmile.edge.radius.PacketDigests;
import net.lastmile.edge.radius.PacketWriter;
import net.lastmile.edge.radius.RadiusPacket;
import net.lastmile.edge.radius.SharedSecret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R7 R9 orders over the connection that a router holds open")
class ConnectedCoaTest {
  private static final int PATIENCE_SECONDS = 30;
  private static final int SESSION_NOT_FOUND = 503;

  private final RegionFixture region = new RegionFixture();
  private final TenantFixture isp = region.tenant("isp", 1812, 1813);
  private final EventLoop loop = new DefaultEventLoop();
  private final BlockingQueue<byte[]> sent = new LinkedBlockingQueue<>();
  private final ConnectedCoa coa = new ConnectedCoa();
  private final Nas nas = nas("ab".repeat(32));

  @AfterEach
  void stop() {
    loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
  }

  @Test
  void anAnswerIsMatchedAndANakSaysWhy() throws Exception {
    ConnectionCoa connection = coa.connected(nas.overTls(), loop, sent::add);
    CompletableFuture<CoaOutcome> outcome = order();
    byte[] request = next();
    answer(connection, request, PacketCode.DISCONNECT_NAK, "radsec");
    assertThat(of(outcome).outcome()).isEqualTo(Outcome.NAKED);
    assertThat(of(outcome).errorCause()).isEqualTo(SESSION_NOT_FOUND);
    assertThat(coa.counts().requests()).isEqualTo(1);
  }

  @Test
  void anAnswerWithTheSecretOfUdpOrOfAnotherKindIsRefused() throws Exception {
    ConnectionCoa connection = coa.connected(nas.overTls(), loop, sent::add);
    CompletableFuture<CoaOutcome> outcome = order();
    byte[] request = next();
    answer(connection, request, PacketCode.DISCONNECT_ACK, "over-udp");
    answer(connection, request, PacketCode.COA_ACK, "radsec");
    onLoop(() -> connection.answered(new byte[] {PacketCode.COA_ACK, 0, 0, 1}));
    assertThat(coa.counts().refusedAnswers()).isEqualTo(3);
    assertThat(outcome).isNotDone();
    answer(connection, request, PacketCode.DISCONNECT_ACK, "radsec");
    assertThat(of(outcome).outcome()).isEqualTo(Outcome.ACKED);
  }

  @Test
  void aConnectionThatEndsLeavesItsRequestsUnanswered() throws Exception {
    ConnectionCoa connection = coa.connected(nas.overTls(), loop, sent::add);
    CompletableFuture<CoaOutcome> outcome = order();
    next();
    onLoop(() -> coa.disconnected(nas.id(), connection));
    assertThat(of(outcome).outcome()).isEqualTo(Outcome.TIMED_OUT);
    assertThat(coa.reaches(nas)).isFalse();
    assertThat(coa.connectedNases()).isEmpty();
    assertThat(of(order()).outcome()).as("for another node").isEqualTo(Outcome.BUSY);
  }

  @Test
  void ofTwoConnectionsTheNewestIsTakenAndTheOldServesAgainAfterIt() throws Exception {
    coa.connected(nas.overTls(), loop, sent::add);
    BlockingQueue<byte[]> second = new LinkedBlockingQueue<>();
    ConnectionCoa newer = coa.connected(nas.overTls(), loop, second::add);
    var first = order();
    assertThat(second.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isNotNull();
    onLoop(() -> coa.disconnected(nas.id(), newer));
    assertThat(of(first).outcome()).isEqualTo(Outcome.TIMED_OUT);
    assertThat(order()).isNotDone();
    next();
  }

  @Test
  void aRouterWithoutACertificateIsNotReachedThisWay() {
    Nas plain = nas("");
    coa.connected(nas.overTls(), loop, sent::add);
    assertThat(coa.reaches(plain)).isFalse();
    assertThat(coa.reaches(nas)).isTrue();
  }

  private Nas nas(String certificate) {
    UUID id = new UUID(0, 7);
    isp.nas(
        id,
        "192.0.2.1",
        "over-udp",
        MessageAuthenticatorPolicy.REQUIRED,
        true,
        new NasPolicy(List.of(), List.of(), 0, 0, false, false, certificate));
    return region.directory().tenant(isp.id()).nas(id);
  }

  private CompletableFuture<CoaOutcome> order() {
    return coa.send(
        coa.spokenTo(nas),
        new CoaRequest(PacketCode.DISCONNECT_REQUEST, Instant.now(), new byte[0]));
  }

  private byte[] next() throws Exception {
    byte[] request = sent.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertThat(request).isNotNull();
    return request;
  }

  private void answer(ConnectionCoa connection, byte[] request, int code, String secret)
      throws Exception {
    RadiusPacket asked = new RadiusPacket(request);
    asked.scan(request.length);
    byte[] reply =
        new PacketWriter(new PacketDigests())
            .beginSigned(code, asked.identifier())
            .add(
                new AttributeOctets()
                    .number(AttributeType.ERROR_CAUSE, SESSION_NOT_FOUND)
                    .toBytes())
            .reply(asked, new SharedSecret(secret.getBytes(StandardCharsets.US_ASCII)));
    assertThat(ConnectionCoa.isAnswer(reply)).isTrue();
    onLoop(() -> connection.answered(reply));
  }

  private void onLoop(Runnable task) throws Exception {
    loop.submit(task).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  private static CoaOutcome of(CompletableFuture<CoaOutcome> outcome) throws Exception {
    return outcome.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }
}
