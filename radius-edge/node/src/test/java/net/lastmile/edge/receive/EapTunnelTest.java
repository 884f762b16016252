package net.lastmile.edge.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.lastmile.edge.contract.event.AccessOutcome;
import net.lastmile.edge.contract.record.MessageAuthenticatorPolicy;
import net.lastmile.edge.contract.record.RecordKind;
import net.lastmile.edge.fixture.Certificates;
import net.lastmile.edge.fixture.RecordingSink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * wpa_supplicant with PEAP and EAP-TTLS against our server; it compares the MPPE keys of an
 * Access-Accept with its own. Fails if eapol_test is not installed.
 */
class EapTunnelTest {
  private static final String SECRET = "testing123";
  private static final Certificates CERTIFICATES = Certificates.make(0);
  private static final Certificates OTHERS = Certificates.make(0);
  private static final String TLS_1_2 = "tls_disable_tlsv1_3=1";
  private static final String TLS_1_3 = "tls_disable_tlsv1_3=0";

  @TempDir Path directory;
  private final ServerFixture edge = new ServerFixture("127.0.0.1");
  private ServerFixture.Listening isp;
  private EapolTest peer;

  @BeforeEach
  void start() throws Exception {
    isp = edge.tenant("isp");
    isp.tenant().nas("127.0.0.1", SECRET, MessageAuthenticatorPolicy.OPTIONAL);
    isp.tenant().subscriber("ana", "correct horse");
    isp.tenant().expired("late", "correct horse");
    isp.tenant().tls(CERTIFICATES);
    edge.server.start();
    peer = new EapolTest(directory, isp.authPort(), SECRET);
  }

  @AfterEach
  void stop() {
    edge.close();
  }

  @ParameterizedTest
  @CsvSource({
    "PEAP, MSCHAPV2, " + TLS_1_2,
    "PEAP, MSCHAPV2, " + TLS_1_3,
    "TTLS, PAP, " + TLS_1_2,
    "TTLS, PAP, " + TLS_1_3,
    "TTLS, MSCHAPV2, " + TLS_1_2,
    "TTLS, MSCHAPV2, " + TLS_1_3
  })
  @DisplayName("R2 a tunnel logs the inner name in with the right password only")
  void tunnels(String method, String inner, String tls) throws Exception {
    var good = peer.run(network(method, inner, tls, "ana", "correct horse"));
    assertThat(good.accepted()).as(good.log()).isTrue();
    assertThat(good.log()).contains("MS-MPPE-Send-Key (sign)");
    assertThat(good.log())
        .contains("Using TLS version " + (tls.equals(TLS_1_3) ? "TLSv1.3" : "TLSv1.2"));
    assertThat(good.log().substring(good.log().indexOf("code=2 (Access-Accept)")))
        .as("the name for accounting")
        .containsPattern("\\(User-Name\\) length=5\\s+Value: 'ana'");
    RecordingSink.PostAuth login = edge.events.lastPostAuth();
    assertThat(login.username()).as("not the outer name").isEqualTo("ana");
    assertThat(login.outcome()).isEqualTo(AccessOutcome.ACCEPTED);

    assertThat(refusal(network(method, inner, tls, "ana", "wrong")))
        .isEqualTo(AccessOutcome.WRONG_PASSWORD);
    assertThat(refusal(network(method, inner, tls, "nobody", "correct horse")))
        .isEqualTo(AccessOutcome.UNKNOWN_USER);
    assertThat(refusal(network(method, inner, tls, "late", "correct horse")))
        .isEqualTo(AccessOutcome.EXPIRED);
    assertThat(edge.server.eapConversations()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "auth=CHAP, " + TLS_1_2,
    "auth=CHAP, " + TLS_1_3,
    "auth=MSCHAP, " + TLS_1_2,
    "auth=MSCHAP, " + TLS_1_3,
    "autheap=MSCHAPV2, " + TLS_1_2,
    "autheap=MSCHAPV2, " + TLS_1_3,
    "autheap=MD5, " + TLS_1_3,
    "autheap=GTC, " + TLS_1_3
  })
  @DisplayName("L4 EAP-TTLS takes each inner method, with the right password only")
  void innerMethodsOfTtls(String inner, String tls) throws Exception {
    var good = peer.run(phase2("TTLS", inner, tls, "ana", "correct horse"));
    assertThat(good.accepted()).as(good.log()).isTrue();
    assertThat(edge.events.lastPostAuth().username()).isEqualTo("ana");
    assertThat(refusal(phase2("TTLS", inner, tls, "ana", "wrong")))
        .isEqualTo(AccessOutcome.WRONG_PASSWORD);
    assertThat(edge.events.lastPostAuth().username()).isEqualTo("ana");
    assertThat(edge.server.eapConversations()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "PEAP, auth=MSCHAPV2",
    "TTLS, auth=MSCHAPV2",
    "TTLS, auth=MSCHAP",
    "TTLS, auth=PAP",
    "TTLS, autheap=MSCHAPV2"
  })
  @DisplayName("L4 a name with a Windows domain is the line's own, in accounting too")
  void namesWithADomain(String method, String inner) throws Exception {
    var good = peer.run(phase2(method, inner, TLS_1_3, "OFFICE\\ana", "correct horse"));
    assertThat(good.accepted()).as(good.log()).isTrue();
    assertThat(edge.events.lastPostAuth().username()).isEqualTo("ana");
    assertThat(good.log().substring(good.log().indexOf("code=2 (Access-Accept)")))
        .containsPattern("\\(User-Name\\) length=5\\s+Value: 'ana'");
  }

  @Test
  @DisplayName("R2 a long chain and a small MTU go in fragments both ways")
  void fragments() throws Exception {
    Certificates longChain = Certificates.make(3);
    isp.tenant().tls(longChain);
    List<String> network = network("PEAP", "MSCHAPV2", TLS_1_2, "ana", "correct horse", longChain);
    network.add("fragment_size=100");
    var result = peer.run(network, "-N12:d:300");
    assertThat(result.accepted()).as(result.log()).isTrue();
    assertThat(result.log().split("code=11 \\(Access-Challenge\\)", -1).length)
        .as("fragments")
        .isGreaterThan(12);
  }

  @ParameterizedTest
  @CsvSource({
    "PEAP, MSCHAPV2, " + TLS_1_2,
    "PEAP, MSCHAPV2, " + TLS_1_3,
    "TTLS, PAP, " + TLS_1_2,
    "TTLS, PAP, " + TLS_1_3
  })
  @DisplayName(
      "L2 a peer that does not trust the certificate is refused at once, and it is said why")
  void aPeerThatDoesNotTrustTheCertificate(String method, String inner, String tls)
      throws Exception {
    List<String> network = network(method, inner, tls, "ana", "correct horse", OTHERS);
    int before = edge.events.postAuths.size();
    var result = peer.run(network);
    assertThat(result.accepted()).as(result.log()).isFalse();
    assertThat(result.log()).contains("EAP: Received EAP-Failure");
    assertThat(edge.events.postAuths).as(result.log()).hasSize(before + 1);
    RecordingSink.PostAuth login = edge.events.lastPostAuth();
    assertThat(login.outcome()).isEqualTo(AccessOutcome.SERVER_NOT_TRUSTED);
    assertThat(login.username()).isEqualTo("anonymous");
    assertThat(edge.server.eapConversations()).isZero();
  }

  @Test
  void withoutACertificateThereIsNoTunnel() throws Exception {
    isp.tenant().remove(RecordKind.TLS_IDENTITY, "");
    assertThat(refusal(network("PEAP", "MSCHAPV2", TLS_1_2, "ana", "correct horse")))
        .isEqualTo(AccessOutcome.UNSUPPORTED_METHOD);
  }

  private AccessOutcome refusal(List<String> network) throws Exception {
    int before = edge.events.postAuths.size();
    var result = peer.run(network);
    assertThat(result.accepted()).as(result.log()).isFalse();
    assertThat(edge.events.postAuths).as(result.log()).hasSize(before + 1);
    return edge.events.lastPostAuth().outcome();
  }

  private List<String> network(
      String method, String inner, String tls, String username, String password) {
    return network(method, inner, tls, username, password, CERTIFICATES);
  }

  private List<String> network(
      String method,
      String inner,
      String tls,
      String username,
      String password,
      Certificates trusted) {
    return new ArrayList<>(
        List.of(
            "eap=" + method,
            "anonymous_identity=\"anonymous\"",
            "identity=\"" + username + "\"",
            "password=\"" + password + "\"",
            "ca_cert=\"" + trusted.authority(directory) + "\"",
            "phase1=\"" + tls + "\"",
            "phase2=\"auth=" + inner + "\""));
  }

  private List<String> phase2(
      String method, String inner, String tls, String username, String password) {
    List<String> network = network(method, "", tls, username, password);
    network.set(network.size() - 1, "phase2=\"" + inner + "\"");
    return network;
  }
}
