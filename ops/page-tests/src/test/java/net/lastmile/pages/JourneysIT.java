package net.lastmile.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import net.lastmile.api.subscribers.SubscriberView;
import net.lastmile.browser.Browser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What people at an ISP's desk do every day, and how long the pages take for it. The other two
 * journeys are in {@link RefusedLogInsIT} and {@link LinePageIT}.
 */
@PageTest
class JourneysIT {
  private final Portal portal = Portal.get();

  @Test
  @DisplayName("journey: who has this MAC, in whatever spelling a router shows it")
  void findsWhoHasAMac() {
    FakeTenant tenant = portal.tenant("journey-mac");
    FakeTenant other = portal.tenant("journey-mac-other");
    UUID router =
        tenant
            .routers
            .add(Map.of("name", "bng-1", "address", "192.0.2.1", "vendor", "MIKROTIK"))
            .id();
    SubscriberView line =
        tenant.subscribers.add(Map.of("username", "noor", "fullName", "Noor Haddad"));
    tenant.sessions.begin(
        line,
        tenant.routers.get(router),
        Instant.now().minus(Duration.ofHours(1)),
        Map.of("callingStationId", "AA:BB:CC:DD:EE:FF"));
    try (Browser browser = portal.browser(tenant);
        Browser stranger = portal.browser(other)) {
      Instant began = Instant.now();
      browser.press("Control+k");
      browser.page().keyboard().type("aabb.ccdd.eeff");
      browser.awaitText("noor");
      browser.picture("60-who-has-this-mac");
      browser.press("Enter");
      browser.awaitAddress("**/panel/subscribers/detail?id=" + line.id() + "*");
      browser.awaitText("AA:BB:CC:DD:EE:FF");
      tellTime("who has this MAC", began);

      stranger.press("Control+k");
      stranger.page().keyboard().type("aabb.ccdd.eeff");
      stranger.awaitText("Nothing found");
    }
  }

  @Test
  @DisplayName("journey: add a router and see its first packet")
  void addsARouterAndSeesItsFirstPacket() {
    FakeTenant tenant = portal.tenant("journey-router");
    try (Browser browser = portal.browser(tenant)) {
      Instant began = Instant.now();
      browser.open(portal.panel(tenant, "nas"));
      browser.click("new");
      browser.fill("form:name", "bng-9").fill("form:address", "192.0.2.9");
      browser.click("form:submit");
      browser.awaitAddress("**/panel/nas/detail*");
      assertThat(browser.text("router-configuration")).contains("bng-9");
      browser.awaitText("Not seen yet");
      browser.picture("61-router-not-heard");
      UUID router = tenant.routers.all().getFirst().id();
      tenant.routers.change(router, Map.of("lastSeenAt", Instant.now()));
      tenant.tell();
      browser.awaitText("just now");
      browser.picture("61-router-heard");
      tellTime("add a router and see its first packet", began);
      // Whoever made the secret can still paste it from the first steps.
      browser.open(portal.panel(tenant, "first-steps"));
      browser.awaitText("It contains the router's secret");
    }
  }

  /** Loading and typing by a program; a person reads meanwhile. */
  private static void tellTime(String journey, Instant began) {
    System.out.println(journey + ": " + Duration.between(began, Instant.now()).toMillis() + " ms");
  }
}
