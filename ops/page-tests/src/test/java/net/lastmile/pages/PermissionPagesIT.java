package net.lastmile.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import net.lastmile.api.permissions.Permission;
import net.lastmile.api.permissions.PermissionGroupRequest;
import net.lastmile.api.permissions.PermissionGroupView;
import net.lastmile.api.permissions.StaffKind;
import net.lastmile.browser.Browser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Permission groups, and pages for those who may do little. */
@PageTest
class PermissionPagesIT {
  private final Portal portal = Portal.get();

  @Test
  @DisplayName("I4 a group is copied, searched, changed and compared, and says what it gives")
  void aGroupIsMade() {
    FakeTenant tenant = portal.tenant("groups");
    FakeTenant other = portal.tenant("no-groups");
    try (Browser browser = portal.browser(tenant)) {
      Page page = browser.page();
      browser.open(portal.panel(tenant, "permission-groups"));
      browser.awaitText("support – standard");
      browser.picture("140-permission-groups");
      browser.follow("support – standard");
      browser.awaitText("Disconnect a line.");
      browser.click("copy");
      assertThat(browser.byId("form:name")).hasValue("Copy of support – standard");

      browser.fill("form:name", "Night desk");
      page.getByPlaceholder("Search what can be given").fill("reset_mac");
      Locator found = page.locator(".permission:visible");
      assertThat(found).hasCount(1);
      found.locator("input").check();
      assertThat(page.locator(".permission-area:visible .folded-set")).hasText("3 of 52");
      browser.picture("141-permission-search");
      page.getByPlaceholder("Search what can be given").fill("");
      page.getByText("Vouchers", new Page.GetByTextOptions().setExact(true)).click();
      page.locator(".permission-area[open] [data-give=all]").click();
      browser.picture("142-permission-form");
      browser.click("form:submit");
      browser.awaitAddress("**/permission-groups/detail*");
      assertThat(tenant.received(PermissionGroupRequest.class).permissions())
          .contains(Permission.SUBSCRIBERS_RESET_MAC, Permission.PREPAID_VIEW, Permission.NAS_VIEW)
          .doesNotContain(Permission.SUBSCRIBERS_DELETE);
      browser.awaitText("Forget a subscriber's devices.");

      browser.follow("Edit");
      browser.fill("form:name", "Late desk");
      browser.click("form:submit");
      browser.awaitAddress("**/permission-groups/detail*");
      assertThat(tenant.received(PermissionGroupRequest.class))
          .isEqualTo(new PermissionGroupRequest("Late desk", null, null));

      page.locator("#with").selectOption("support – standard");
      browser.awaitText("Late desk and support – standard differ in this");
      assertThat(page.locator(".permission")).hasCount(10);
      browser.picture("143-permission-compare");
    }
    assertThat(other.groups.all())
        .extracting(PermissionGroupView::name)
        .doesNotContain("Late desk");
  }

  @Test
  @DisplayName("I5 a colleague is given a group, and a page says what they may do and why")
  void aColleagueIsGivenAGroup() {
    FakeTenant tenant = portal.tenant("given");
    try (Browser browser = portal.browser(tenant)) {
      browser.open(portal.panel(tenant, "staff/form"));
      assertThat(browser.byId("form:permissionGroupId_label")).hasText("support – standard");
      browser.choose("form:kind", "Collector");
      assertThat(browser.byId("form:permissionGroupId_label")).hasText("collector – standard");
      browser
          .fill("form:username", "cora")
          .fill("form:fullName", "Cora Ruiz")
          .fill("form:email", "cora@given.example");
      browser.picture("144-staff-group");
      browser.click("form:submit");
      browser.awaitText("cora@given.example gets a mail");
      assertThat(browser.page().locator("tr:has-text('cora')"))
          .containsText("collector – standard");
      browser.follow("cora");
      browser.click("permissions");
      browser.awaitText("What Cora Ruiz may do");
      browser.page().getByText("Only what is allowed").click();
      assertThat(browser.page().locator(".permission:visible")).hasCount(5);
      browser.picture("145-what-they-may");
    }
  }

  /** What each page needs, besides what its own buttons need. */
  private static Map<String, Permission> pages(UUID line, UUID plan, UUID nas, UUID person) {
    Map<String, Permission> pages = new LinkedHashMap<>();
    pages.put("dashboard", Permission.DASHBOARD_VIEW);
    pages.put("subscribers", Permission.SUBSCRIBERS_VIEW);
    pages.put("subscribers/detail?id=" + line, Permission.SUBSCRIBERS_VIEW);
    pages.put("subscribers/certificates?id=" + line, Permission.SUBSCRIBERS_VIEW);
    pages.put("sessions", Permission.SESSIONS_VIEW);
    pages.put("refused-log-ins", Permission.SESSIONS_VIEW);
    pages.put("plans", Permission.SERVICES_VIEW);
    pages.put("plans/detail?id=" + plan, Permission.SERVICES_VIEW);
    pages.put("nas", Permission.NAS_VIEW);
    pages.put("nas/detail?id=" + nas, Permission.NAS_VIEW);
    pages.put("nas/radsec?id=" + nas, Permission.NAS_VIEW);
    pages.put("nas/api?id=" + nas, Permission.NAS_VIEW);
    pages.put("unstored-events", Permission.NAS_EVENTS_VIEW);
    pages.put("pools", Permission.POOLS_VIEW);
    pages.put("vendors", Permission.VENDORS_VIEW);
    pages.put("staff", Permission.STAFF_VIEW);
    pages.put("permission-groups", Permission.PERMISSIONS_VIEW);
    pages.put("staff/form?id=" + person, Permission.STAFF_EDIT);
    pages.put("audit", Permission.AUDIT_VIEW);
    return pages;
  }

  @Test
  @DisplayName(
      "I5 each page opens to a reader who may see it and nothing else, and is refused to others")
  void pagesOpenForWhoMaySeeThem() {
    FakeTenant tenant = portal.tenant("little");
    UUID plan = tenant.addPlan("Home 20").id();
    UUID line =
        tenant
            .subscribers
            .add(Map.of("username", "ana", "planId", plan, "planName", "Home 20"))
            .id();
    UUID nas =
        tenant
            .routers
            .add(
                Map.of(
                    "name", "bng-1", "address", "10.0.0.1", "vendor", "MIKROTIK", "coaPort", 3799))
            .id();
    UUID person = tenant.caller("owner").id();
    Map<String, Permission> pages = pages(line, plan, nas, person);
    Map<String, Integer> wrong = new TreeMap<>();
    for (Permission permission : Set.copyOf(pages.values())) {
      allow(tenant, permission);
      try (Browser browser = portal.browser(tenant)) {
        pages.forEach(
            (page, needs) -> {
              if (needs == permission) {
                note(wrong, browser, page, 200);
              }
            });
        note(wrong, browser, permission == Permission.AUDIT_VIEW ? "vendors" : "audit", 403);
      }
    }
    assertThat(wrong).isEmpty();
  }

  private void note(Map<String, Integer> wrong, Browser browser, String page, int expected) {
    int status = browser.page().navigate(portal.panel("little") + "/panel/" + page).status();
    if (status != expected) {
      wrong.put(page, status);
    }
  }

  /** From now on somebody logs in who may do this, and see what they may change. */
  private static void allow(FakeTenant tenant, Permission permission) {
    List<Permission> given =
        permission == Permission.STAFF_EDIT
            ? List.of(permission, Permission.STAFF_VIEW)
            : List.of(permission);
    PermissionGroupView group =
        tenant.groups.add(Map.of("name", permission.code(), "permissions", given));
    String who = "may-" + permission.ordinal();
    tenant.addStaff(who, StaffKind.SUPPORT, group);
    tenant.logsInAs(who);
  }
}
