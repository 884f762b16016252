package net.lastmile.edge.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import net.lastmile.edge.contract.event.AccessOutcome;
import net.lastmile.edge.contract.record.AccessPolicy;
import net.lastmile.edge.contract.record.AccessPolicy.RealmHandling;
import net.lastmile.edge.contract.record.MessageAuthenticatorPolicy;
import net.lastmile.edge.contract.record.RecordKind;
import net.lastmile.edge.contract.record.SubscriberRecord;
import net.lastmile.edge.contract.record.Vendor;
import net.lastmile.edge.fixture.TenantFixture;
import net.lastmile.edge.receive.count.PacketCount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FreeRADIUS's client against our server. Fails if radclient is not installed. */
class RadclientTest {
  private static final String SECRET = "testing123";

  private final ServerFixture edge = new ServerFixture("127.0.0.1");
  private ServerFixture.Listening isp;
  private UUID nasId;

  @BeforeEach
  void start() throws IOException {
    isp = edge.tenant("isp");
    nasId = isp.tenant().nas("127.0.0.1", SECRET, MessageAuthenticatorPolicy.OPTIONAL);
    isp.tenant().subscriber("ana", "correct horse");
    edge.server.start();
  }

  @AfterEach
  void stop() {
    edge.close();
  }

  @Test
  @DisplayName("R2 PAP logs in with the right password only")
  void pap() throws Exception {
    assertThat(auth("User-Name=ana,User-Password='correct horse'"))
        .contains("Received Access-Accept", "Framed-Pool = \"isp-pool\"")
        .contains("Mikrotik-Rate-Limit = \"5000k/20000k\"");
    assertThat(auth("User-Name=ana,User-Password='correct hors'"))
        .contains("Received Access-Reject");
    assertThat(edge.events.lastPostAuth().outcome()).isEqualTo(AccessOutcome.WRONG_PASSWORD);
  }

  @Test
  void papWithAPasswordOfSeveralBlocks() throws Exception {
    String password = "p".repeat(100);
    isp.tenant().subscriber("long", password);
    assertThat(auth("User-Name=long,User-Password=" + password)).contains("Access-Accept");
    assertThat(auth("User-Name=long,User-Password=" + password + "p")).contains("Access-Reject");
  }

  @Test
  @DisplayName("R2 CHAP logs in with the right password only")
  void chap() throws Exception {
    assertThat(auth("User-Name=ana,CHAP-Password='correct horse'")).contains("Access-Accept");
    assertThat(auth("User-Name=ana,CHAP-Password='correct horse',CHAP-Challenge=0x0102030405"))
        .contains("Access-Accept");
    assertThat(auth("User-Name=ana,CHAP-Password=wrong")).contains("Access-Reject");
  }

  @Test
  @DisplayName("R2 MS-CHAP logs in with the right password only")
  void msChap() throws Exception {
    assertThat(auth("User-Name=ana,MS-CHAP-Password='correct horse'"))
        .contains("Access-Accept", "MS-CHAP-MPPE-Keys");
    assertThat(auth("User-Name=ana,MS-CHAP-Password=wrong"))
        .contains("Access-Reject", "MS-CHAP-Error");
  }

  @Test
  @DisplayName("R9 a NAS that must sign is not answered without Message-Authenticator")
  void requiresMessageAuthenticator() throws Exception {
    isp.tenant().nas(nasId, "127.0.0.1", SECRET, MessageAuthenticatorPolicy.REQUIRED, true);
    String request = "User-Name=ana,User-Password='correct horse'";
    assertThat(inVain(isp.authPort(), "auth", SECRET, request)).doesNotContain("Received");
    assertThat(auth(request + ",Message-Authenticator=0x00")).contains("Access-Accept");
  }

  @Test
  @DisplayName("R9 a wrong shared secret gets no answer")
  void staysSilentForAWrongSecret() throws Exception {
    assertThat(
            inVain(
                isp.authPort(),
                "auth",
                "wrong",
                "User-Name=ana,User-Password=x,Message-Authenticator=0x00"))
        .doesNotContain("Received");
    assertThat(inVain(isp.acctPort(), "acct", "wrong", "Acct-Status-Type=Start,Acct-Session-Id=1"))
        .doesNotContain("Received");
    assertThat(edge.server.counts().get(PacketCount.FORGED)).isPositive();
  }

  @Test
  void acknowledgesAccounting() throws Exception {
    String start = "Acct-Status-Type=Start,Acct-Session-Id=1,User-Name=ana";
    assertThat(radclient(isp.acctPort(), "acct", SECRET, start))
        .contains("Received Accounting-Response");
    assertThat(edge.events.accounting).hasSize(1);
    assertThat(edge.events.accounting.get(0).tenantId()).isEqualTo(tenant().id());
  }

  @ParameterizedTest
  @DisplayName("R12 FreeRADIUS's dictionaries name each vendor's attributes as ours do")
  @CsvSource({
    "MIKROTIK, Mikrotik-Rate-Limit = \"5000k/20000k\"",
    "CISCO, Cisco-AVPair = \"ip:sub-qos-policy-out=DOWN-20000K\"",
    "JUNIPER, ERX-Egress-Policy-Name = \"DOWN-20000K\"",
    "JUNIPER_MX, ERX-Ingress-Policy-Name = \"UP-5000K\"",
    "HUAWEI, Huawei-Output-Peak-Rate = 80000000",
    "NOKIA, Alc-Subscriber-QoS-Override = \"e:q:1:pir=20000\"",
    "ZTE, ZTE-Rate-Ctrl-SCR-Down = 20000",
    "ACCEL_PPP, Filter-Id = \"20000/5000\"",
    "GENERIC, WISPr-Bandwidth-Max-Up = 5000000"
  })
  void namesTheVendorsAttributes(Vendor vendor, String attribute) throws Exception {
    isp.tenant().remove(RecordKind.NAS, nasId.toString());
    isp.tenant().nas("127.0.0.1", SECRET, vendor);
    assertThat(auth("User-Name=ana,User-Password='correct horse'"))
        .contains("Received Access-Accept", attribute, "Framed-Protocol = PPP");
  }

  @Test
  @DisplayName("R12 FreeRADIUS's client reads what a tenant's own template hides and tags")
  void readsATenantsOwnTemplate() throws Exception {
    isp.tenant()
        .template(
            Vendor.MIKROTIK,
            "[accept]\n"
                + "Tunnel-Type:1 = L2TP\n"
                + "Tunnel-Password:1 = \"of {username}\"\n"
                + "Route-IPv6-Information = 2001:db8::/36\n"
                + "Reply-Message = \"{address|else pooled}\"");
    isp.tenant().subscriber("bea", "pw", line -> withAddress(line, "192.0.2.200"));
    assertThat(auth("User-Name=ana,User-Password='correct horse'"))
        .contains("Tunnel-Type:1 = L2TP", "Tunnel-Password:1 = \"of ana\"")
        .contains("Route-IPv6-Information = 2001:db8::/36", "Reply-Message = \"pooled\"");
    assertThat(auth("User-Name=bea,User-Password=pw"))
        .contains("Reply-Message = \"192.0.2.200\"", "Framed-IP-Address = 192.0.2.200");
  }

  private static SubscriberRecord withAddress(SubscriberRecord line, String address) {
    return new SubscriberRecord(
        line.id(),
        line.username(),
        line.planId(),
        line.active(),
        line.expiresAt(),
        address,
        line.sealedCredentials(),
        line.binding(),
        line.ipv6());
  }

  @Test
  @DisplayName("R9 Status-Server is answered on both ports")
  void statusServer() throws Exception {
    String status = "Message-Authenticator=0x00";
    assertThat(radclient(isp.authPort(), "status", SECRET, status))
        .contains("Received Access-Accept");
    assertThat(radclient(isp.acctPort(), "status", SECRET, status))
        .contains("Received Accounting-Response");
  }

  @Test
  @DisplayName("R2 a delayed reject reaches radclient once, and only after the delay")
  void delaysARejectOnce() throws Exception {
    isp.tenant().become(new AccessPolicy(RealmHandling.KEEP, List.of(), null, 3_000, 0));
    long began = System.nanoTime();
    assertThat(auth("User-Name=ana,User-Password=wrong")).containsOnlyOnce("Received Access-");
    assertThat(System.nanoTime() - began).isGreaterThan(3_000_000_000L);
    assertThat(edge.events.postAuths).as("radclient repeated it").hasSize(1);
    assertThat(edge.server.counts().get(PacketCount.DUPLICATE)).isPositive();
  }

  private TenantFixture tenant() {
    return isp.tenant();
  }

  private String auth(String attributes) throws Exception {
    return radclient(isp.authPort(), "auth", SECRET, attributes);
  }

  /** What radclient prints if it gets an answer; it waits long, since the machine may be busy. */
  private static String radclient(int port, String command, String secret, String attributes)
      throws Exception {
    return radclient(port, command, secret, attributes, 15);
  }

  /** What radclient prints if it gets no answer. */
  private static String inVain(int port, String command, String secret, String attributes)
      throws Exception {
    return radclient(port, command, secret, attributes, 1);
  }

  private static String radclient(
      int port, String command, String secret, String attributes, int tries) throws Exception {
    Process process =
        new ProcessBuilder(
                "radclient",
                "-x",
                "-r",
                String.valueOf(tries),
                "-t",
                "2",
                "127.0.0.1:" + port,
                command,
                secret)
            .redirectErrorStream(true)
            .start();
    try (var in = process.getOutputStream()) {
      in.write(attributes.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(ServerFixture.PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(output).as("radclient understood its input").containsAnyOf("Sent A", "Sent S");
    return output;
  }
}
