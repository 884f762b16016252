package net.lastmile.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import net.lastmile.api.catalog.PlanRequest;
import net.lastmile.api.pools.PoolRequest;
import net.lastmile.api.subscribers.LineAddresses;
import net.lastmile.api.subscribers.SubscriberRequest;
import net.lastmile.browser.Browser;
import net.lastmile.edge.contract.record.PoolRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Pools, plans that lease from them, and lines with addresses of their own. */
@PageTest
class AddressPagesIT {
  private final Portal portal = Portal.get();
  private final FakeTenant tenant = portal.tenant("addresses");
  private final FakeTenant other = portal.tenant("other-addresses");
  private final UUID plan = tenant.addPlan("Home 20").id();
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
  @DisplayName("IP2 IP6 a pool, a plan's pool and a line's own addresses are what was typed")
  void takesAPoolAndALinesAddresses() {
    browser.open(panel("pools"));
    browser.awaitText("No pools yet");
    browser.picture("80-no-pools-yet");
    addAPool();
    browser.open(panel("pools"));
    browser.awaitText("Homes");
    browser.picture("82-pools");

    browser.open(panel("plans/form?id=" + plan));
    browser.choose("form:ipv4PoolId", "Homes").fill("form:sessionLimit", "2");
    browser.click("form:submit");
    browser.awaitAddress("**/panel/plans/detail*");
    PlanRequest changed = tenant.received(PlanRequest.class);
    assertThat(changed.ipv4PoolId()).isEqualTo(tenant.pools.all().getFirst().id().toString());
    assertThat(changed.sessionLimit()).isEqualTo(2);
    browser.picture("12-plan");

    addALine();
    assertThat(other.pools.all()).isEmpty();
    assertThat(other.subscribers.all()).isEmpty();
  }

  private void addAPool() {
    browser.open(panel("pools/form"));
    browser
        .fill("form:name", "Homes")
        .choose("form:kind", "IPv4 addresses")
        .fill("form:ranges", "100.64.0.0/22\n10.0.0.300");
    browser.click("form:submit");
    browser.awaitError("form:ranges", "10.0.0.300");
    browser.picture("81-pool-form-errors");
    browser.fill("form:ranges", "100.64.0.0/22");
    browser.click("form:submit");
    browser.awaitAddress("**/panel/pools*");
    PoolRequest added = tenant.received(PoolRequest.class);
    assertThat(added.kind()).isEqualTo(PoolRecord.Kind.IPV4);
    assertThat(added.ranges()).isEqualTo(List.of("100.64.0.0/22"));
  }

  private void addALine() {
    browser.open(panel("subscribers/form"));
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
    browser.fill("form:framedIpv6Prefix", "2001:db8:7::/64").fill("form:sessionLimit", "1");
    browser.click("form:submit");
    browser.awaitAddress("**/panel/subscribers/detail*");
    browser.awaitText("The static IP is outside every pool");
    assertThat(browser.text("main"))
        .contains("198.51.100.7", "2001:db8:7::/64", "2001:db8:7:100::/56");
    browser.picture("85-subscriber");
    SubscriberRequest added = tenant.received(SubscriberRequest.class);
    assertThat(added.addresses())
        .isEqualTo(new LineAddresses("198.51.100.7", "2001:db8:7::/64", "2001:db8:7:100::/56"));
    assertThat(added.sessionLimit()).isOne();
    assertThat(added.planId()).isEqualTo(plan);
  }

  private String panel(String page) {
    return portal.panel(tenant, page);
  }
}
