package net.lastmile.edge.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.lastmile.edge.contract.event.AccessOutcome;
import net.lastmile.edge.contract.record.MessageAuthenticatorPolicy;
import net.lastmile.edge.fixture.Certificates;
import net.lastmile.edge.fixture.RecordingSink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * wpa_supplicant with EAP-TLS against our server, with two tenants that have a line of the same
 * name; it compares the MPPE keys of an Access-Accept with its own. Fails if eapol_test is not
 * installed.
 */
class EapCertificateTest {
  private static final String SECRET = "testing123";
  private static final String TLS_1_2 = "tls_disable_tlsv1_3=1";
  private static final String TLS_1_3 = "tls_disable_tlsv1_3=0";

  /** One authority for all, so that a device is never refused because of the issuer. */
  private static final List<Certificates> ISSUED =
      Certificates.ofOneAuthority("eap.test", "ana", "other");

  private static final Certificates SERVER = ISSUED.get(0);
  private static final Certificates ANA = ISSUED.get(1);
  private static final Certificates OTHER = ISSUED.get(2);
  private static final Certificates OLD = Certificates.expired();

  @TempDir Path directory;
  private final ServerFixture edge = new ServerFixture("127.0.0.1");
  private ServerFixture.Listening north;
  private ServerFixture.Listening south;

  @BeforeEach
  void start() throws Exception {
    north = edge.tenant("north");
    south = edge.tenant("south");
    for (ServerFixture.Listening isp : List.of(north, south)) {
      isp.tenant().nas("127.0.0.1", SECRET, MessageAuthenticatorPolicy.OPTIONAL);
      isp.tenant().tls(SERVER);
    }
    north.tenant().subscriber("ana", "correct horse", OLD, ANA);
    north.tenant().subscriber("eva", "correct horse", OTHER);
    north.tenant().subscriber("plain", "correct horse");
    south.tenant().subscriber("ana", "correct horse", OTHER);
    edge.server.start();
  }

  @AfterEach
  void stop() {
    edge.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {TLS_1_2, TLS_1_3})
  @DisplayName("L4: a line logs in by its own certificate, and by no other")
  void ownCertificateOnly(String tls) throws Exception {
    var good = peer(north).run(network("ana", ANA, tls));
    assertThat(good.accepted()).as(good.log()).isTrue();
    assertThat(good.log()).contains("MS-MPPE-Send-Key (sign)");
    assertThat(good.log())
        .contains("Using TLS version " + (tls.equals(TLS_1_3) ? "TLSv1.3" : "TLSv1.2"))
        .as("offered first to a line that has one")
        .doesNotContain("Building EAP-Nak");
    RecordingSink.PostAuth login = edge.events.lastPostAuth();
    assertThat(login.username()).isEqualTo("ana");
    assertThat(login.outcome()).isEqualTo(AccessOutcome.ACCEPTED);

    assertThat(refusal(north, network("ana", OTHER, tls)))
        .as("another line's, and of the other tenant's line of this name")
        .isEqualTo(AccessOutcome.WRONG_CERTIFICATE);
    assertThat(refusal(north, network("ana", OLD, tls)))
        .isEqualTo(AccessOutcome.CERTIFICATE_EXPIRED);
    assertThat(edge.server.eapConversations()).isZero();
  }

  @Test
  @DisplayName("L4: the tenants' lines of one name have their own certificates")
  void tenantsApart() throws Exception {
    var good = peer(south).run(network("ana", OTHER, TLS_1_3));
    assertThat(good.accepted()).as(good.log()).isTrue();
    assertThat(refusal(south, network("ana", ANA, TLS_1_3)))
        .isEqualTo(AccessOutcome.WRONG_CERTIFICATE);
  }

  @Test
  @DisplayName("L4: a peer that asks for EAP-TLS gets it, and needs a certificate of the line")
  void askedForByNak() throws Exception {
    assertThat(refusal(north, network("plain", ANA, TLS_1_3)))
        .isEqualTo(AccessOutcome.WRONG_CERTIFICATE);
    assertThat(refusal(north, network("nobody", ANA, TLS_1_3)))
        .isEqualTo(AccessOutcome.UNKNOWN_USER);
  }

  @Test
  @DisplayName("L4: a revoked certificate is refused at once, one that was added is taken")
  void revoked() throws Exception {
    north.tenant().subscriber("ana", "correct horse", OTHER);
    assertThat(refusal(north, network("ana", ANA, TLS_1_3)))
        .isEqualTo(AccessOutcome.WRONG_CERTIFICATE);
    var good = peer(north).run(network("ana", OTHER, TLS_1_3));
    assertThat(good.accepted()).as(good.log()).isTrue();
  }

  @Test
  @DisplayName("L4: a line with a certificate may go on with its password")
  void passwordsGoOn() throws Exception {
    var good =
        peer(north)
            .run(
                List.of(
                    "eap=PEAP",
                    "identity=\"ana\"",
                    "password=\"correct horse\"",
                    "ca_cert=\"" + SERVER.authority(directory) + "\"",
                    "phase2=\"auth=MSCHAPV2\""));
    assertThat(good.accepted()).as(good.log()).isTrue();
  }

  @Test
  @DisplayName("L4: a small MTU cuts both sides' certificates into fragments")
  void fragments() throws Exception {
    List<String> network = new ArrayList<>(network("ana", ANA, TLS_1_3));
    network.add("fragment_size=100");
    var good = peer(north).run(network, "-N12:d:300");
    assertThat(good.accepted()).as(good.log()).isTrue();
  }

  private AccessOutcome refusal(ServerFixture.Listening isp, List<String> network)
      throws Exception {
    int before = edge.events.postAuths.size();
    var result = peer(isp).run(network);
    assertThat(result.accepted()).as(result.log()).isFalse();
    assertThat(result.log()).contains("EAP: Received EAP-Failure");
    assertThat(edge.events.postAuths).as(result.log()).hasSize(before + 1);
    return edge.events.lastPostAuth().outcome();
  }

  private EapolTest peer(ServerFixture.Listening isp) {
    return new EapolTest(directory, isp.authPort(), SECRET);
  }

  private List<String> network(String username, Certificates device, String tls) {
    return List.of(
        "eap=TLS",
        "identity=\"" + username + "\"",
        "ca_cert=\"" + SERVER.authority(directory) + "\"",
        "client_cert=\"" + device.certificate(directory) + "\"",
        "private_key=\"" + device.key(directory) + "\"",
        "phase1=\"" + tls + "\"");
  }
}
