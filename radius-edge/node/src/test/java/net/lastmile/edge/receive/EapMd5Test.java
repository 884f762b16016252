package net.lastmile.edge.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import net.lastmile.edge.contract.event.AccessOutcome;
import net.lastmile.edge.contract.record.MessageAuthenticatorPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** wpa_supplicant against our server. Fails if eapol_test is not installed. */
class EapMd5Test {
  private static final String SECRET = "testing123";

  @TempDir Path directory;
  private final ServerFixture edge = new ServerFixture("127.0.0.1");
  private ServerFixture.Listening isp;
  private EapolTest peer;

  @BeforeEach
  void start() throws Exception {
    isp = edge.tenant("isp");
    isp.tenant().nas("127.0.0.1", SECRET, MessageAuthenticatorPolicy.OPTIONAL);
    isp.tenant().subscriber("ana", "correct horse");
    edge.server.start();
    peer = new EapolTest(directory, isp.authPort(), SECRET);
  }

  @AfterEach
  void stop() {
    edge.close();
  }

  @Test
  @DisplayName("R2 EAP-MD5 logs in with the right password")
  void acceptsTheRightPassword() throws Exception {
    var result = md5("ana", "correct horse");
    assertThat(result.accepted()).as(result.log()).isTrue();
    assertThat(result.log()).contains("code=2 (Access-Accept)");
    assertThat(edge.events.lastPostAuth().username()).isEqualTo("ana");
    assertThat(edge.events.lastPostAuth().outcome()).isEqualTo(AccessOutcome.ACCEPTED);
    assertThat(edge.events.lastPostAuth().classToken()).isNotEmpty();
    assertThat(edge.server.eapConversations()).isZero();
  }

  @Test
  @DisplayName("R2 EAP-MD5 refuses each with its reason")
  void refusesWithAReason() throws Exception {
    isp.tenant().expired("late", "correct horse");
    assertThat(refusal("ana", "wrong")).isEqualTo(AccessOutcome.WRONG_PASSWORD);
    assertThat(refusal("nobody", "correct horse")).isEqualTo(AccessOutcome.UNKNOWN_USER);
    assertThat(refusal("late", "correct horse")).isEqualTo(AccessOutcome.EXPIRED);
  }

  private AccessOutcome refusal(String username, String password) throws Exception {
    var result = md5(username, password);
    assertThat(result.accepted()).as(result.log()).isFalse();
    assertThat(result.log()).contains("code=3 (Access-Reject)", "EAP: Received EAP-Failure");
    return edge.events.lastPostAuth().outcome();
  }

  private EapolTest.Result md5(String username, String password) throws Exception {
    return peer.run(
        List.of("eap=MD5", "identity=\"" + username + "\"", "password=\"" + password + "\""), "-n");
  }
}
