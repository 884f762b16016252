package net.lastmile.edge.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.lastmile.edge.contract.event.AccessOutcome;
import net.lastmile.edge.contract.record.MessageAuthenticatorPolicy;
import net.lastmile.edge.fixture.Router;
import net.lastmile.edge.radius.PacketCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two tenants with the same username and the same NAS address, each with a listener of its own. */
class TenantsApartTest {
  private static final Duration QUIET = Duration.ofMillis(500);

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "::1"})
  @DisplayName("T1 R1 each listener authenticates its own tenant's lines only, IPv4 and IPv6")
  void eachListenerKnowsItsOwn(String address) throws Exception {
    try (ServerFixture edge = new ServerFixture(address)) {
      ServerFixture.Listening red = edge.tenant("red");
      ServerFixture.Listening blue = edge.tenant("blue");
      red.tenant().nas(address, "red-secret", MessageAuthenticatorPolicy.REQUIRED);
      blue.tenant().nas(address, "blue-secret", MessageAuthenticatorPolicy.REQUIRED);
      red.tenant().subscriber("ana", "red-password");
      blue.tenant().subscriber("ana", "blue-password");
      edge.server.start();
      Router redRouter = new Router("red-secret");
      Router blueRouter = new Router("blue-secret");

      assertThat(code(edge, red, redRouter.pap("ana", "red-password")))
          .isEqualTo(PacketCode.ACCESS_ACCEPT);
      assertThat(code(edge, blue, blueRouter.pap("ana", "blue-password")))
          .isEqualTo(PacketCode.ACCESS_ACCEPT);
      assertThat(code(edge, red, redRouter.pap("ana", "blue-password")))
          .isEqualTo(PacketCode.ACCESS_REJECT);
      assertThat(edge.ask(blue.authPort(), redRouter.pap("ana", "red-password"), QUIET)).isNull();
      assertThat(edge.events.postAuths)
          .extracting(outcome -> outcome.tenantId())
          .containsExactly(
              red.tenant().id(), blue.tenant().id(), red.tenant().id(), blue.tenant().id());
      assertThat(edge.events.lastPostAuth().outcome()).isEqualTo(AccessOutcome.WRONG_SECRET);
    }
  }

  @Test
  @DisplayName("T1 the same secret at both tenants still leads to each one's own lines")
  void aSharedSecretDoesNotJoinThem() throws Exception {
    try (ServerFixture edge = new ServerFixture("127.0.0.1")) {
      ServerFixture.Listening red = edge.tenant("red");
      ServerFixture.Listening blue = edge.tenant("blue");
      red.tenant().nas("127.0.0.1", "same", MessageAuthenticatorPolicy.REQUIRED);
      blue.tenant().nas("127.0.0.1", "same", MessageAuthenticatorPolicy.REQUIRED);
      red.tenant().subscriber("ana", "password");
      edge.server.start();
      Router router = new Router("same");
      assertThat(code(edge, red, router.pap("ana", "password")))
          .isEqualTo(PacketCode.ACCESS_ACCEPT);
      assertThat(code(edge, blue, router.pap("ana", "password")))
          .isEqualTo(PacketCode.ACCESS_REJECT);
    }
  }

  private static int code(ServerFixture edge, ServerFixture.Listening at, byte[] packet)
      throws Exception {
    byte[] reply = edge.ask(at.authPort(), packet, ServerFixture.PATIENCE);
    assertThat(reply).as("a reply").isNotNull();
    return reply[0];
  }
}
