package net.lastmile.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import net.lastmile.api.coa.CoaAction;
import net.lastmile.api.coa.CoaState;
import net.lastmile.api.network.ApiAccessRequest;
import net.lastmile.browser.Browser;
import net.lastmile.edge.contract.job.ApiOutcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What routers report and are told: sessions, orders, and the log-in to a router's own API. */
@PageTest
class OrderPagesIT {
  private static final String FINGERPRINT = "0a".repeat(32);

  private final Portal portal = Portal.get();
  private final FakeTenant tenant = portal.tenant("orders");
  private final FakeTenant other = portal.tenant("other-orders");
  private Browser browser;

  @BeforeAll
  void logIn() {
    browser = portal.browser(tenant);
  }

  @AfterAll
  void closeBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  @DisplayName("R7 S17 a session is cut from the list, and the line's page follows the order")
  void cutsASession() {
    UUID nas = newRouter("bng-1");
    UUID line = tenant.subscribers.add(Map.of("username", "ben")).id();
    tenant.sessions.begin(
        Map.of(
            "subscriberId",
            line,
            "username",
            "ben",
            "nasId",
            nas,
            "nasName",
            "bng-1",
            "downloadOctets",
            90_000_000,
            "uploadOctets",
            1_000_000,
            "framedIp",
            "100.64.0.7",
            "callingStationId",
            "02:00:00:00:00:01"));
    browser.open(panel("sessions"));
    assertThat(browser.text("main")).contains("ben", "100.64.0.7", "02:00:00:00:00:01", "bng-1");
    browser.picture("88-sessions");
    browser.page().getByLabel("More about ben").click();
    browser.click("live:sessions:0:cut");
    browser.confirm();
    browser.awaitText("Disconnecting ben on bng-1.");
    browser.follow("ben");
    browser.awaitText("Disconnecting on bng-1…");
    browser.follow("Router orders");
    browser.awaitText("Asked for");
    browser.awaitText("Waiting");
    assertThat(tenant.orders.newestFirst().getFirst().action()).isEqualTo(CoaAction.DISCONNECT);
    assertThat(tenant.orders.newestFirst().getFirst().sessionId()).isEqualTo("1");

    tenant.orders.end(
        CoaState.ACKED,
        Map.of("errorCause", 501, "apiOutcome", ApiOutcome.DONE, "apiDetail", "RouterOS 7"));
    browser.awaitText("Its configuration forbids it");
    browser.open(panel("nas/detail?id=" + nas));
    assertThat(browser.text("main")).contains("CoA before", "RouterOS 7", "Done");
    browser.picture("93-api-orders");
    assertThat(other.orders.newestFirst()).isEmpty();
  }

  @Test
  @DisplayName("R5 a router that has stopped reporting is said to be silent, on its page")
  void tellsOfASilentRouter() {
    UUID nas = newRouter("bng-2");
    browser.open(panel("nas/detail?id=" + nas));
    assertThat(browser.text("main")).contains("bng-2").doesNotContain("has stopped reporting");
    tenant.routers.change(nas, Map.of("silentSince", Instant.now()));
    browser.open(panel("nas/detail?id=" + nas));
    browser.awaitText("has stopped reporting");
    browser.picture("90-silent-nas");
  }

  @Test
  @DisplayName("R7 N1 a router's API is given a log-in, tested, and its certificate trusted")
  void givesAccessToTheApi() {
    UUID nas = newRouter("bng-3");
    browser.open(panel("nas/detail?id=" + nas));
    browser.click("api");
    browser.awaitAddress("**/panel/nas/api*");
    browser.fill("form:user", "a b").fill("form:password", "never to be seen");
    browser.click("form:submit");
    browser.awaitError("form:user", "A letter or digit");
    browser.fill("form:user", "lastmile").fill("form:password", "never to be seen");
    browser.fill("form:port", "8730").click("form:submit");
    browser.awaitText("Set, and shown to nobody");
    assertThat(browser.byId("form:password").inputValue()).isEmpty();
    assertThat(tenant.received(ApiAccessRequest.class))
        .isEqualTo(new ApiAccessRequest("lastmile", "never to be seen", 8730, true, null));

    browser.click("tests:run");
    browser.awaitText("Waiting");
    tenant.orders.end(CoaState.FAILED, Map.of("apiOutcome", ApiOutcome.UNREACHABLE));
    browser.awaitText("nothing at that address and port answers like one");
    browser.click("tests:run");
    browser.awaitText("Waiting");
    tenant.orders.end(
        CoaState.FAILED,
        Map.of("apiOutcome", ApiOutcome.CERTIFICATE_UNKNOWN, "apiCertificate", FINGERPRINT));
    browser.awaitText("nobody has vouched for yet");
    browser.picture("92-router-api");
    browser.click("tests:trust");
    browser.awaitText("The certificate is trusted");
    assertThat(browser.byId("form:certificate").inputValue()).isEqualTo(FINGERPRINT);
    assertThat(tenant.received(ApiAccessRequest.class))
        .isEqualTo(new ApiAccessRequest(null, null, null, null, FINGERPRINT));
    browser.open(panel("nas/detail?id=" + nas));
    browser.awaitText("As lastmile");
  }

  private UUID newRouter(String name) {
    return tenant
        .routers
        .add(Map.of("name", name, "address", "192.0.2.1", "vendor", "MIKROTIK", "coaPort", 1700))
        .id();
  }

  private String panel(String page) {
    return portal.panel(tenant, page);
  }
}
