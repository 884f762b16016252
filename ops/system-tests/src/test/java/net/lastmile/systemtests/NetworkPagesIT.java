package net.lastmile.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Routers, addresses and orders in the panel, and their effect at the edge. */
@SystemTest
@Order(11)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NetworkPagesIT {
  private final Stack stack = Stack.running();
  private Tenant tenant;
  private String plan;
  private Radclient nas;
  private Browser browser;

  @BeforeAll
  void logIn() {
    tenant = Tenant.signUp(stack, Stack.freshSlug("network"));
    nas = Radius.of(stack, tenant.slug(), "edge-1", tenant.addNas());
    plan = tenant.addPlan();
    browser = new Browser().logIn(tenant, "pools");
  }

  @AfterAll
  void closeBrowser() {
    browser.close();
  }

  @Test
  @DisplayName("IP2 IP6 pools, and a line's own addresses, from the forms to the Access-Accept")
  void givesALineItsAddresses() {
    browser.open(tenant.panel("pools"));
    browser.awaitText("No pools yet");
    browser.picture("80-no-pools-yet");
    addPool("Homes", "IPv4 addresses", "100.64.0.0/22");
    browser.open(tenant.panel("pools"));
    browser.awaitText("Homes");
    browser.picture("82-pools");
    browser.open(tenant.panel("plans/form?id=" + plan));
    browser.choose("form:ipv4PoolId", "Homes").fill("form:sessionLimit", "2");
    browser.click("form:submit");
    browser.awaitAddress("**/panel/plans/detail*");

    browser.open(tenant.panel("subscribers/form"));
    browser
        .fill("form:username", "ana")
        .fill("form:password", "pw")
        .choose("form:planId", "Home 20")
        .fill("form:staticIp", "198.51.100.7")
        .fill("form:framedIpv6Prefix", "2001:db8:7::1/64")
        .fill("form:delegatedIpv6Prefix", "2001:db8:7:100::/56")
        .fill("form:sessionLimit", "101");
    browser.click("form:submit");
    browser.awaitError("form:framedIpv6Prefix", "An IPv6 prefix");
    browser.awaitError("form:sessionLimit", "100");
    browser.fill("form:framedIpv6Prefix", "2001:DB8:7::/64").fill("form:sessionLimit", "1");
    browser.click("form:submit");
    browser.awaitAddress("**/panel/subscribers/detail*");
    browser.awaitText("The static IP is outside every pool");
    assertThat(browser.text("main")).contains("2001:db8:7::/64", "2001:db8:7:100::/56");
    browser.picture("85-subscriber");
    Eventually.holds(
        "the edge gives them", () -> nas.pap("ana", "pw").text().contains("Delegated-IPv6-Prefix"));
    assertThat(nas.pap("ana", "pw").text())
        .contains("Framed-IP-Address = 198.51.100.7")
        .contains("Framed-IPv6-Prefix = 2001:db8:7::/64")
        .contains("Delegated-IPv6-Prefix = 2001:db8:7:100::/56");
  }

  private void addPool(String name, String kind, String range) {
    browser.open(tenant.panel("pools/form"));
    browser
        .fill("form:name", name)
        .choose("form:kind", kind)
        .fill("form:ranges", range + "\n10.0.0.300");
    browser.click("form:submit");
    browser.awaitError("form:ranges", "10.0.0.300");
    browser.picture("81-pool-form-errors");
    browser.fill("form:ranges", range);
    browser.click("form:submit");
    browser.awaitAddress("**/panel/pools*");
  }

  @Test
  @DisplayName("R9 N4 RADIUS over TLS from the certificate's page to a log-in, until it is revoked")
  void logsInByACertificate(@TempDir Path files) throws Exception {
    tenant.addSubscriber(plan, Map.of("username", "tess", "password", "pw"));
    String id = tenant.api().get("/nas?q=bng-1").require(200).at("/items/0/id").asText();
    tenant.api().patch("/nas/" + id, Map.of("vendor", "GENERIC")).require(200);
    browser.open(tenant.panel("nas/detail?id=" + id));
    browser.click("radsec");
    browser.awaitAddress("**/panel/nas/radsec*");
    browser.picture("89-no-certificate-yet");
    browser.fill("form:signingRequest", "hello").click("form:submit");
    browser.awaitError("form:signingRequest", "A signing request");
    browser.click("first:issue");
    browser.awaitText("The private key is offered this once");
    browser.picture("90-certificate");
    for (String file : List.of("key", "certificate", "authority")) {
      browser.downloadInto(file, files);
    }
    String paste = browser.text("router-configuration");
    try (RadsecProxy router = RadsecProxy.start(files, paste)) {
      Radclient lines = router.radclient();
      Eventually.holds(
          "tess logs in", () -> lines.pap("tess", "pw").reply() == Radclient.Reply.ACCEPT);
      assertThat(lines.pap("tess", "wrong").reply()).isEqualTo(Radclient.Reply.REJECT);
      browser.open(tenant.panel("nas/radsec?id=" + id));
      assertThat(browser.byId("key").count()).as("the key, a second time").isZero();
      browser.click("actions:revoke");
      browser.confirm();
      browser.awaitText("This router has no certificate");
      Eventually.holds(
          "nobody logs in", () -> lines.pap("tess", "pw").reply() == Radclient.Reply.NONE);
    }
    tenant.api().patch("/nas/" + id, Map.of("vendor", "MIKROTIK")).require(200);
  }

  @Test
  @DisplayName("R7 N1 a MikroTik's API, from its page to a test that says what is wrong")
  void givesAccessToTheApi(@TempDir Path files) throws Exception {
    String id = tenant.api().get("/nas?q=bng-1").require(200).at("/items/0/id").asText();
    browser.open(tenant.panel("nas/detail?id=" + id));
    browser.click("api");
    browser.awaitAddress("**/panel/nas/api*");
    browser.fill("form:user", "a b").fill("form:password", "never to be seen");
    browser.click("form:submit");
    browser.awaitError("form:user", "A letter or digit");
    int port = FreePorts.tcp();
    browser.fill("form:user", "lastmile").fill("form:password", "never to be seen");
    browser.fill("form:port", String.valueOf(port)).click("form:submit");
    browser.awaitText("Set, and shown to nobody");
    assertThat(browser.byId("form:password").inputValue()).isEmpty();
    browser.click("tests:run");
    browser.awaitText("nothing at that address and port answers like one");
    try (StrangersTls _ = StrangersTls.start(files, port)) {
      browser.click("tests:run");
      browser.awaitText("nobody has vouched for yet");
      browser.picture("92-router-api");
      browser.click("tests:trust");
      browser.awaitText("The certificate is trusted");
      assertThat(browser.byId("form:certificate").inputValue()).matches("[0-9a-f]{64}");
    }
    browser.open(tenant.panel("nas/detail?id=" + id));
    assertThat(browser.text("router-configuration")).contains("/user add name=\"lastmile\"");
    browser.awaitText("As lastmile");
  }

  @Test
  @DisplayName("R5 R7 S17 a silent router, a line that is cut, and what became of the order")
  void showsWhatRoutersDoAndAreTold() {
    tenant.addSubscriber(plan, Map.of("username", "ben", "password", "pw"));
    Eventually.holds("ben logs in", () -> nas.pap("ben", "pw").reply() == Radclient.Reply.ACCEPT);
    nas.accounting(
        """
        User-Name = "ben"
        Acct-Session-Id = "network-1"
        Acct-Status-Type = Interim-Update
        Acct-Session-Time = 60
        Acct-Input-Octets = 1000000
        Acct-Output-Octets = 90000000
        NAS-Port = 7
        Framed-IP-Address = 100.64.0.7
        Calling-Station-Id = "02:00:00:00:00:01"
        """);
    Eventually.holds(
        "the session is live",
        () -> tenant.api().get("/sessions?live=true").require(200).path("items").size() == 1);
    browser.open(tenant.panel("sessions"));
    browser.awaitText("100.64.0.7");
    assertThat(browser.text("main")).contains("02:00:00:00:00:01");
    browser.picture("88-sessions");
    browser.click("live:sessions:0:cut");
    browser.confirm();
    browser.awaitAddress("**/panel/subscribers/detail*tab=orders*");
    browser.awaitText("Asked for");
    browser.picture("89-orders");

    try (Database database = Database.ofPlatform(stack)) {
      database.execute(
          "update \"tenant_%s\".nas_seen set silent_since = now()".formatted(tenant.slug()));
    }
    String id = tenant.api().get("/nas?q=bng-1").require(200).at("/items/0/id").asText();
    browser.open(tenant.panel("nas/detail?id=" + id));
    browser.awaitText("has stopped reporting");
    browser.picture("90-silent-nas");
  }
}
