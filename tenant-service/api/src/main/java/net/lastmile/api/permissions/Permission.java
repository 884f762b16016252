package net.lastmile.api.permissions;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a log-in may be allowed to do (I4). Endpoints, navigation and buttons name one of these; the
 * name is {@code AREA_ACTION}, or {@code area.action} where people see it.
 *
 * <p>One that waits for something is enforced by no endpoint yet; giving it today is giving it
 * then.
 */
public enum Permission {
  DASHBOARD_VIEW(PermissionArea.DASHBOARD, "See the dashboard."),
  DASHBOARD_REVENUE(
      PermissionArea.DASHBOARD, "See revenue and renewals on the dashboard.", Upcoming.BILLING),
  DASHBOARD_RESELLERS(
      PermissionArea.DASHBOARD, "See how resellers do on the dashboard.", Upcoming.RESELLERS),
  DASHBOARD_NETWORK(
      PermissionArea.DASHBOARD,
      "See the state of edges and routers on the dashboard.",
      Upcoming.OPERATION),
  SUBSCRIBERS_VIEW(PermissionArea.SUBSCRIBERS, "See subscribers."),
  SUBSCRIBERS_VIEW_ALL(
      PermissionArea.SUBSCRIBERS, "See the subscribers of all resellers.", Upcoming.RESELLERS),
  SUBSCRIBERS_CREATE(PermissionArea.SUBSCRIBERS, "Add subscribers."),
  SUBSCRIBERS_EDIT(PermissionArea.SUBSCRIBERS, "Change subscribers."),
  SUBSCRIBERS_DELETE(PermissionArea.SUBSCRIBERS, "Delete subscribers."),
  SUBSCRIBERS_RESTORE(
      PermissionArea.SUBSCRIBERS, "Bring deleted subscribers back.", Upcoming.SUBSCRIBERS),
  SUBSCRIBERS_EXPORT(PermissionArea.SUBSCRIBERS, "Download lists of subscribers."),
  SUBSCRIBERS_IMPORT(
      PermissionArea.SUBSCRIBERS, "Import subscribers from a file.", Upcoming.SUBSCRIBERS),
  SUBSCRIBERS_SHOW_PASSWORD(
      PermissionArea.SUBSCRIBERS, "See a line's password; each look is in the audit trail."),
  SUBSCRIBERS_EDIT_PASSWORD(
      PermissionArea.SUBSCRIBERS, "Change a line's password.", Upcoming.SUBSCRIBERS),
  SUBSCRIBERS_EDIT_PORTAL_PASSWORD(
      PermissionArea.SUBSCRIBERS,
      "Change a subscriber's password for the portal.",
      Upcoming.PORTAL),
  SUBSCRIBERS_RENAME(
      PermissionArea.SUBSCRIBERS, "Give a line another username.", Upcoming.SUBSCRIBERS),
  SUBSCRIBERS_RENAME_FREE(PermissionArea.SUBSCRIBERS, "Rename without the fee.", Upcoming.BILLING),
  SUBSCRIBERS_ACTIVATE(PermissionArea.SUBSCRIBERS, "Let a line log in.", Upcoming.SUBSCRIBERS),
  SUBSCRIBERS_DEACTIVATE(
      PermissionArea.SUBSCRIBERS, "Keep a line from logging in.", Upcoming.SUBSCRIBERS),
  SUBSCRIBERS_EDIT_EXPIRY(
      PermissionArea.SUBSCRIBERS, "Set the day on which a line expires.", Upcoming.SUBSCRIBERS),
  SUBSCRIBERS_ADD_DAYS(
      PermissionArea.SUBSCRIBERS, "Add days without a charge.", Upcoming.SUBSCRIBERS),
  SUBSCRIBERS_CHANGE_SERVICE(
      PermissionArea.SUBSCRIBERS, "Put a line on another plan.", Upcoming.SUBSCRIBERS),
  SUBSCRIBERS_CHANGE_SERVICE_FREE(
      PermissionArea.SUBSCRIBERS, "Put a line on another plan without a charge.", Upcoming.BILLING),
  SUBSCRIBERS_EDIT_PRICE(
      PermissionArea.SUBSCRIBERS, "Set a price of its own for a line.", Upcoming.SUBSCRIBERS),
  SUBSCRIBERS_EDIT_RESELLER(
      PermissionArea.SUBSCRIBERS, "Give a subscriber to another reseller.", Upcoming.RESELLERS),
  SUBSCRIBERS_EDIT_COLLECTOR(
      PermissionArea.SUBSCRIBERS, "Give a subscriber to another collector.", Upcoming.BILLING),
  SUBSCRIBERS_EDIT_NAS(PermissionArea.SUBSCRIBERS, "Tie a line to a router.", Upcoming.SUBSCRIBERS),
  SUBSCRIBERS_EDIT_STATIC_IP(
      PermissionArea.SUBSCRIBERS, "Give a line a fixed address.", Upcoming.SUBSCRIBERS),
  SUBSCRIBERS_RENT_STATIC_IP(
      PermissionArea.SUBSCRIBERS, "Rent a fixed address to a line.", Upcoming.BILLING),
  SUBSCRIBERS_EDIT_MAC(
      PermissionArea.SUBSCRIBERS, "Change the devices a line may use.", Upcoming.SUBSCRIBERS),
  SUBSCRIBERS_RESET_MAC(PermissionArea.SUBSCRIBERS, "Forget a subscriber's devices."),
  SUBSCRIBERS_CERTIFICATES(
      PermissionArea.SUBSCRIBERS, "Add and revoke the certificates of a line."),
  SUBSCRIBERS_EDIT_CONTACT(
      PermissionArea.SUBSCRIBERS, "Change phone, e-mail and address.", Upcoming.SUBSCRIBERS),
  SUBSCRIBERS_EDIT_LOCATION(
      PermissionArea.SUBSCRIBERS, "Set a subscriber on the map.", Upcoming.SUBSCRIBERS),
  SUBSCRIBERS_EDIT_NOTE(
      PermissionArea.SUBSCRIBERS, "Write notes about a subscriber.", Upcoming.SUBSCRIBERS),
  SUBSCRIBERS_EDIT_NOTIFICATIONS(
      PermissionArea.SUBSCRIBERS, "Choose what a subscriber is told of.", Upcoming.MESSAGES),
  SUBSCRIBERS_VIEW_USAGE(PermissionArea.SUBSCRIBERS, "See usage and quotas.", Upcoming.USAGE),
  SUBSCRIBERS_EDIT_QUOTA(
      PermissionArea.SUBSCRIBERS, "Set quotas of its own for a line.", Upcoming.USAGE),
  SUBSCRIBERS_EDIT_BONUS(PermissionArea.SUBSCRIBERS, "Give and clear bonus data.", Upcoming.USAGE),
  SUBSCRIBERS_RESET_FUP(PermissionArea.SUBSCRIBERS, "Reset today's usage.", Upcoming.USAGE),
  SUBSCRIBERS_RESET_FUP_FREE(
      PermissionArea.SUBSCRIBERS, "Reset today's usage without a charge.", Upcoming.BILLING),
  SUBSCRIBERS_SPEED_RULES(
      PermissionArea.SUBSCRIBERS, "Set rules for the speed of a line.", Upcoming.USAGE),
  SUBSCRIBERS_RENEW(PermissionArea.SUBSCRIBERS, "Renew a line.", Upcoming.BILLING),
  SUBSCRIBERS_RENEW_CANCEL(PermissionArea.SUBSCRIBERS, "Take a renewal back.", Upcoming.BILLING),
  SUBSCRIBERS_AUTO_RENEW(
      PermissionArea.SUBSCRIBERS, "Switch automatic renewal on and off.", Upcoming.BILLING),
  SUBSCRIBERS_REFILL(
      PermissionArea.SUBSCRIBERS, "Add money to a subscriber's balance.", Upcoming.BILLING),
  SUBSCRIBERS_WITHDRAW(
      PermissionArea.SUBSCRIBERS, "Take money from a subscriber's balance.", Upcoming.BILLING),
  SUBSCRIBERS_TOP_UP(PermissionArea.SUBSCRIBERS, "Sell extra data.", Upcoming.BILLING),
  SUBSCRIBERS_ADD_ONS(PermissionArea.SUBSCRIBERS, "Sell and end add-ons.", Upcoming.BILLING),
  SUBSCRIBERS_TRANSACTIONS(
      PermissionArea.SUBSCRIBERS, "See a subscriber's statement.", Upcoming.BILLING),
  SUBSCRIBERS_PING(PermissionArea.SUBSCRIBERS, "Ping a line.", Upcoming.SUBSCRIBERS),
  SUBSCRIBERS_TORCH(
      PermissionArea.SUBSCRIBERS, "Watch the live traffic of a line.", Upcoming.SUBSCRIBERS),
  SUBSCRIBERS_BULK(
      PermissionArea.SUBSCRIBERS, "Change many subscribers at once.", Upcoming.SUBSCRIBERS),
  SUBSCRIBERS_BULK_DELETE(
      PermissionArea.SUBSCRIBERS, "Delete many subscribers at once.", Upcoming.SUBSCRIBERS),
  SUBSCRIBERS_LOG_IN_AS(
      PermissionArea.SUBSCRIBERS, "Open the portal as a subscriber.", Upcoming.PORTAL),
  SUBSCRIBERS_WAN_CHECK(
      PermissionArea.SUBSCRIBERS,
      "Check whether a line can be reached, and skip the check.",
      Upcoming.NETWORK_SERVICES),
  SESSIONS_VIEW(PermissionArea.SESSIONS, "See sessions, log-in attempts and orders to routers."),
  SESSIONS_DISCONNECT(PermissionArea.SESSIONS, "Disconnect a line."),
  SESSIONS_EXPORT(PermissionArea.SESSIONS, "Download lists of sessions and of refused log-ins."),
  SESSIONS_FIND_BY_ADDRESS(
      PermissionArea.SESSIONS,
      "Find who had a public address and port at a time.",
      Upcoming.NETWORK_SERVICES),
  SERVICES_VIEW(PermissionArea.SERVICES, "See plans."),
  SERVICES_CREATE(PermissionArea.SERVICES, "Add plans."),
  SERVICES_EDIT(PermissionArea.SERVICES, "Change plans."),
  SERVICES_DELETE(PermissionArea.SERVICES, "Delete plans."),
  SERVICES_EDIT_PRICE(PermissionArea.SERVICES, "Change the prices of plans.", Upcoming.BILLING),
  POOLS_VIEW(PermissionArea.POOLS, "See address pools and who has which address."),
  POOLS_CREATE(PermissionArea.POOLS, "Add address pools."),
  POOLS_EDIT(PermissionArea.POOLS, "Change address pools."),
  POOLS_DELETE(PermissionArea.POOLS, "Delete address pools."),
  POOLS_RESERVE(PermissionArea.POOLS, "Reserve addresses.", Upcoming.SUBSCRIBERS),
  NAS_VIEW(PermissionArea.NAS, "See routers, their state and certificates."),
  NAS_CREATE(PermissionArea.NAS, "Add routers."),
  NAS_EDIT(PermissionArea.NAS, "Change routers."),
  NAS_DELETE(PermissionArea.NAS, "Delete routers."),
  NAS_SECRET(
      PermissionArea.NAS, "Replace a router's secret and see it in configurations to paste."),
  NAS_CERTIFICATES(PermissionArea.NAS, "Issue and revoke the certificates of routers."),
  NAS_API_ACCESS(PermissionArea.NAS, "Change how the platform logs in to a router."),
  NAS_TEST(PermissionArea.NAS, "Test whether a router obeys orders."),
  NAS_EVENTS_VIEW(PermissionArea.NAS, "See accounting events that were not stored."),
  NAS_EVENTS_REPLAY(PermissionArea.NAS, "Store such events anew, or discard them."),
  NAS_BACKUP(
      PermissionArea.NAS, "Keep and download a router's configuration.", Upcoming.NETWORK_SERVICES),
  NAS_TOPOLOGY(
      PermissionArea.NAS, "Draw the tree of switches above a router.", Upcoming.NETWORK_SERVICES),
  NAS_ASSIGN(PermissionArea.NAS, "Let resellers use a router.", Upcoming.RESELLERS),
  VENDORS_VIEW(PermissionArea.VENDORS, "See vendors, their dictionaries and templates."),
  VENDORS_EDIT(PermissionArea.VENDORS, "Change and preview vendors' dictionaries and templates."),
  RESELLERS_VIEW(PermissionArea.RESELLERS, "See resellers.", Upcoming.RESELLERS),
  RESELLERS_CREATE(PermissionArea.RESELLERS, "Add resellers.", Upcoming.RESELLERS),
  RESELLERS_EDIT(PermissionArea.RESELLERS, "Change resellers.", Upcoming.RESELLERS),
  RESELLERS_DELETE(PermissionArea.RESELLERS, "Delete resellers.", Upcoming.RESELLERS),
  RESELLERS_ACTIVATE(
      PermissionArea.RESELLERS,
      "Let the staff of a reseller log in, or keep them out.",
      Upcoming.RESELLERS),
  RESELLERS_ADD_MONEY(
      PermissionArea.RESELLERS, "Add money to a reseller's balance.", Upcoming.RESELLERS),
  RESELLERS_WITHDRAW(
      PermissionArea.RESELLERS, "Take money from a reseller's balance.", Upcoming.RESELLERS),
  RESELLERS_TRANSFER(PermissionArea.RESELLERS, "Move money between resellers.", Upcoming.RESELLERS),
  RESELLERS_EDIT_CREDIT(
      PermissionArea.RESELLERS, "Set how far a balance may go below zero.", Upcoming.RESELLERS),
  RESELLERS_EDIT_PRICES(
      PermissionArea.RESELLERS, "Set the prices of plans for a reseller.", Upcoming.RESELLERS),
  RESELLERS_EDIT_PLANS(
      PermissionArea.RESELLERS,
      "Choose the plans a reseller may sell, and how often.",
      Upcoming.RESELLERS),
  RESELLERS_EDIT_ROUTERS(
      PermissionArea.RESELLERS, "Choose the routers a reseller may use.", Upcoming.RESELLERS),
  RESELLERS_EDIT_ADDRESSES(
      PermissionArea.RESELLERS,
      "Set the addresses from which a reseller may log in.",
      Upcoming.RESELLERS),
  RESELLERS_STATEMENT(PermissionArea.RESELLERS, "See a reseller's statement.", Upcoming.RESELLERS),
  RESELLERS_STATEMENT_EXPORT(
      PermissionArea.RESELLERS, "Download a reseller's statement.", Upcoming.RESELLERS),
  RESELLERS_MOVE_SUBSCRIBERS(
      PermissionArea.RESELLERS, "Move subscribers between resellers.", Upcoming.RESELLERS),
  RESELLERS_SPEED_RULE(
      PermissionArea.RESELLERS, "Set the rule for the speed of a whole reseller.", Upcoming.USAGE),
  TRANSACTIONS_VIEW(PermissionArea.TRANSACTIONS, "See all movements of money.", Upcoming.BILLING),
  TRANSACTIONS_VIEW_ALL(
      PermissionArea.TRANSACTIONS, "See the movements of all resellers.", Upcoming.BILLING),
  TRANSACTIONS_EXPORT(
      PermissionArea.TRANSACTIONS, "Download movements of money.", Upcoming.BILLING),
  TRANSACTIONS_REVERSE(
      PermissionArea.TRANSACTIONS, "Reverse a movement of money.", Upcoming.BILLING),
  INVOICES_VIEW(PermissionArea.INVOICES, "See invoices.", Upcoming.BILLING),
  INVOICES_CREATE(PermissionArea.INVOICES, "Write invoices.", Upcoming.BILLING),
  INVOICES_EDIT(PermissionArea.INVOICES, "Change drafts of invoices.", Upcoming.BILLING),
  INVOICES_CANCEL(PermissionArea.INVOICES, "Cancel invoices.", Upcoming.BILLING),
  INVOICES_SEND(PermissionArea.INVOICES, "Send invoices.", Upcoming.BILLING),
  INVOICES_EXPORT(PermissionArea.INVOICES, "Download invoices.", Upcoming.BILLING),
  INVOICES_CONSOLIDATE(
      PermissionArea.INVOICES, "Carry unpaid invoices forward into one.", Upcoming.BILLING),
  PAYMENTS_VIEW(PermissionArea.PAYMENTS, "See payments.", Upcoming.BILLING),
  PAYMENTS_RECORD(
      PermissionArea.PAYMENTS, "Record a payment in cash or by transfer.", Upcoming.BILLING),
  PAYMENTS_CONFIRM(PermissionArea.PAYMENTS, "Confirm payments that wait for it.", Upcoming.BILLING),
  PAYMENTS_REFUND(PermissionArea.PAYMENTS, "Pay money back.", Upcoming.BILLING),
  PAYMENTS_EXPORT(PermissionArea.PAYMENTS, "Download payments.", Upcoming.BILLING),
  PAYMENTS_GATEWAYS(PermissionArea.PAYMENTS, "Set up payment gateways.", Upcoming.BILLING),
  PREPAID_VIEW(PermissionArea.PREPAID, "See vouchers.", Upcoming.BILLING),
  PREPAID_CREATE(PermissionArea.PREPAID, "Make a batch of vouchers.", Upcoming.BILLING),
  PREPAID_SHOW_CODE(PermissionArea.PREPAID, "See codes and PINs of vouchers.", Upcoming.BILLING),
  PREPAID_PRINT(PermissionArea.PREPAID, "Print vouchers.", Upcoming.BILLING),
  PREPAID_EXPORT(PermissionArea.PREPAID, "Download vouchers.", Upcoming.BILLING),
  PREPAID_REDEEM(PermissionArea.PREPAID, "Redeem a voucher for a subscriber.", Upcoming.BILLING),
  PREPAID_CANCEL(PermissionArea.PREPAID, "Cancel vouchers.", Upcoming.BILLING),
  PREPAID_DELETE(PermissionArea.PREPAID, "Delete unused vouchers of a batch.", Upcoming.BILLING),
  PREPAID_ASSIGN(PermissionArea.PREPAID, "Give vouchers to a reseller.", Upcoming.BILLING),
  COLLECTORS_VIEW(
      PermissionArea.COLLECTORS, "See collectors and what they collect.", Upcoming.BILLING),
  COLLECTORS_CREATE(PermissionArea.COLLECTORS, "Add collectors.", Upcoming.BILLING),
  COLLECTORS_EDIT(
      PermissionArea.COLLECTORS, "Change collectors and their commission.", Upcoming.BILLING),
  COLLECTORS_ASSIGN(PermissionArea.COLLECTORS, "Assign what is to be collected.", Upcoming.BILLING),
  COLLECTORS_COLLECT(
      PermissionArea.COLLECTORS, "Collect money and write receipts.", Upcoming.BILLING),
  COLLECTORS_SETTLE(
      PermissionArea.COLLECTORS, "Settle what a collector brings in.", Upcoming.BILLING),
  COLLECTORS_REPORT(PermissionArea.COLLECTORS, "See what collectors earned.", Upcoming.BILLING),
  COLLECTORS_EXPORT(PermissionArea.COLLECTORS, "Download collections.", Upcoming.BILLING),
  TICKETS_VIEW(PermissionArea.TICKETS, "See tickets.", Upcoming.MESSAGES),
  TICKETS_CREATE(PermissionArea.TICKETS, "Open tickets.", Upcoming.MESSAGES),
  TICKETS_ANSWER(PermissionArea.TICKETS, "Answer tickets.", Upcoming.MESSAGES),
  TICKETS_ASSIGN(PermissionArea.TICKETS, "Assign tickets.", Upcoming.MESSAGES),
  TICKETS_CLOSE(PermissionArea.TICKETS, "Close and reopen tickets.", Upcoming.MESSAGES),
  TICKETS_DELETE(PermissionArea.TICKETS, "Delete tickets.", Upcoming.MESSAGES),
  TICKETS_SETTINGS(
      PermissionArea.TICKETS, "Change categories and canned answers.", Upcoming.MESSAGES),
  MESSAGES_VIEW(PermissionArea.MESSAGES, "See messages that were sent.", Upcoming.MESSAGES),
  MESSAGES_SEND(PermissionArea.MESSAGES, "Send a message.", Upcoming.MESSAGES),
  MESSAGES_SEND_BULK(PermissionArea.MESSAGES, "Send a message to many.", Upcoming.MESSAGES),
  MESSAGES_TEMPLATES(PermissionArea.MESSAGES, "Change templates.", Upcoming.MESSAGES),
  MESSAGES_RULES(PermissionArea.MESSAGES, "Change what is sent when.", Upcoming.MESSAGES),
  MESSAGES_PROVIDERS(
      PermissionArea.MESSAGES, "Set up mail, SMS and messengers.", Upcoming.MESSAGES),
  MESSAGES_BANNERS(PermissionArea.MESSAGES, "Show banners in the portal.", Upcoming.MESSAGES),
  MESSAGES_RETRY(PermissionArea.MESSAGES, "Send failed messages again.", Upcoming.MESSAGES),
  REPORTS_REVENUE(PermissionArea.REPORTS, "See revenue.", Upcoming.BILLING),
  REPORTS_RENEWALS(PermissionArea.REPORTS, "See renewals.", Upcoming.BILLING),
  REPORTS_EXPIRING(PermissionArea.REPORTS, "See who expires.", Upcoming.BILLING),
  REPORTS_USAGE(PermissionArea.REPORTS, "See who uses most.", Upcoming.BILLING),
  REPORTS_ROUTERS(PermissionArea.REPORTS, "See the load of routers.", Upcoming.BILLING),
  REPORTS_RESELLERS(PermissionArea.REPORTS, "Compare resellers.", Upcoming.BILLING),
  REPORTS_TAX(PermissionArea.REPORTS, "See taxes.", Upcoming.BILLING),
  REPORTS_EXPORT(PermissionArea.REPORTS, "Download reports.", Upcoming.BILLING),
  CPE_VIEW(PermissionArea.CPE, "See customers' devices.", Upcoming.NETWORK_SERVICES),
  CPE_EDIT(
      PermissionArea.CPE,
      "Change Wi-Fi and other settings of a device.",
      Upcoming.NETWORK_SERVICES),
  CPE_REBOOT(PermissionArea.CPE, "Restart a device.", Upcoming.NETWORK_SERVICES),
  CPE_FIRMWARE(PermissionArea.CPE, "Update the firmware of devices.", Upcoming.NETWORK_SERVICES),
  CPE_LINK(PermissionArea.CPE, "Tie a device to a subscriber.", Upcoming.NETWORK_SERVICES),
  CPE_DELETE(PermissionArea.CPE, "Forget a device.", Upcoming.NETWORK_SERVICES),
  CDN_VIEW(
      PermissionArea.CDN, "See content networks and rules for ports.", Upcoming.NETWORK_SERVICES),
  CDN_CREATE(
      PermissionArea.CDN, "Add content networks and rules for ports.", Upcoming.NETWORK_SERVICES),
  CDN_EDIT(
      PermissionArea.CDN,
      "Change content networks and rules for ports.",
      Upcoming.NETWORK_SERVICES),
  CDN_DELETE(
      PermissionArea.CDN,
      "Delete content networks and rules for ports.",
      Upcoming.NETWORK_SERVICES),
  CDN_SYNC(PermissionArea.CDN, "Bring routers up to date with them.", Upcoming.NETWORK_SERVICES),
  SHARING_VIEW(
      PermissionArea.SHARING, "See lines that seem to be shared.", Upcoming.NETWORK_SERVICES),
  SHARING_RUN(PermissionArea.SHARING, "Look for shared lines now.", Upcoming.NETWORK_SERVICES),
  SHARING_SETTINGS(
      PermissionArea.SHARING, "Change how shared lines are found.", Upcoming.NETWORK_SERVICES),
  SHARING_ACT(PermissionArea.SHARING, "Act on shared lines.", Upcoming.NETWORK_SERVICES),
  VPN_VIEW(PermissionArea.VPN, "See VPN panels, accounts and orders.", Upcoming.VPN),
  VPN_PANELS(PermissionArea.VPN, "Add and change VPN panels.", Upcoming.VPN),
  VPN_ACCOUNTS(PermissionArea.VPN, "Make, move and end VPN accounts.", Upcoming.VPN),
  VPN_CARDS(PermissionArea.VPN, "Change bank cards for payments.", Upcoming.VPN),
  VPN_RECEIPTS(PermissionArea.VPN, "Approve and reject receipts.", Upcoming.VPN),
  VPN_OVERRIDE(PermissionArea.VPN, "Overrule a decision about a receipt.", Upcoming.VPN),
  VPN_DISCOUNTS(PermissionArea.VPN, "Make discount codes.", Upcoming.VPN),
  VPN_REPORTS(PermissionArea.VPN, "See sales and commissions.", Upcoming.VPN),
  STAFF_VIEW(PermissionArea.STAFF, "See the company's staff."),
  STAFF_CREATE(PermissionArea.STAFF, "Add staff and invite them."),
  STAFF_EDIT(PermissionArea.STAFF, "Change staff."),
  STAFF_RECOVER(
      PermissionArea.STAFF,
      "Restore access for colleagues who lost a password or phone, and change their e-mail."),
  STAFF_SESSIONS(
      PermissionArea.STAFF, "See where staff are logged in, and end it.", Upcoming.RESELLERS),
  STAFF_EDIT_ADDRESSES(
      PermissionArea.STAFF, "Set the addresses from which staff may log in.", Upcoming.RESELLERS),
  PERMISSIONS_VIEW(PermissionArea.PERMISSIONS, "See permission groups and who may do what."),
  PERMISSIONS_CREATE(PermissionArea.PERMISSIONS, "Add permission groups."),
  PERMISSIONS_EDIT(PermissionArea.PERMISSIONS, "Change permission groups."),
  PERMISSIONS_DELETE(PermissionArea.PERMISSIONS, "Delete permission groups."),
  AUDIT_VIEW(PermissionArea.AUDIT, "See who changed what."),
  AUDIT_EXPORT(PermissionArea.AUDIT, "Download the audit trail."),
  BRAND_EDIT(PermissionArea.BRAND, "Change logo, colours and words of the brand."),
  DOMAINS_VIEW(PermissionArea.DOMAINS, "See own domains."),
  DOMAINS_EDIT(PermissionArea.DOMAINS, "Add, verify and delete own domains."),
  SETTINGS_VIEW(PermissionArea.SETTINGS, "See the company's settings."),
  SETTINGS_EDIT(PermissionArea.SETTINGS, "Change the company's settings."),
  SETTINGS_LOG_IN_RULES(PermissionArea.SETTINGS, "Change the rules for log-ins of lines."),
  SETTINGS_EAP(PermissionArea.SETTINGS, "Replace the certificate for EAP."),
  SETTINGS_INTEGRATIONS(
      PermissionArea.SETTINGS, "Make tokens and webhooks for other programs.", Upcoming.RESELLERS),
  SETTINGS_BILLING(
      PermissionArea.SETTINGS, "Change taxes, numbering and reminders.", Upcoming.BILLING),
  SETTINGS_PORTAL(
      PermissionArea.SETTINGS, "Change what the subscribers' portal offers.", Upcoming.PORTAL),
  SETTINGS_USAGE(PermissionArea.SETTINGS, "Change when usage is reset.", Upcoming.USAGE),
  BACKUPS_VIEW(PermissionArea.BACKUPS, "See back-ups.", Upcoming.BACKUP),
  BACKUPS_CREATE(PermissionArea.BACKUPS, "Make a back-up now.", Upcoming.BACKUP),
  BACKUPS_SCHEDULE(
      PermissionArea.BACKUPS, "Change when and where back-ups are made.", Upcoming.BACKUP),
  BACKUPS_DOWNLOAD(PermissionArea.BACKUPS, "Download a back-up.", Upcoming.BACKUP),
  BACKUPS_RESTORE(PermissionArea.BACKUPS, "Restore a back-up.", Upcoming.BACKUP),
  BACKUPS_DELETE(PermissionArea.BACKUPS, "Delete back-ups.", Upcoming.BACKUP),
  BACKUPS_MIGRATE(PermissionArea.BACKUPS, "Move in from another system.", Upcoming.BACKUP),
  ACCOUNT_VIEW(
      PermissionArea.ACCOUNT, "See the company's subscription and invoices.", Upcoming.RESELLERS),
  ACCOUNT_EDIT(PermissionArea.ACCOUNT, "Change the company's subscription.", Upcoming.RESELLERS),
  ACCOUNT_DOWNLOAD(PermissionArea.ACCOUNT, "Download all of the company's data.", Upcoming.BACKUP),
  ACCOUNT_CLOSE(PermissionArea.ACCOUNT, "Close the company.", Upcoming.RESELLERS),
  SAVED_VIEWS_EDIT(PermissionArea.SAVED_VIEWS, "Keep and delete views of lists.");

  private static final Set<String> READING =
      Set.of(
          "VIEW",
          "VIEW_ALL",
          "VIEW_USAGE",
          "EVENTS_VIEW",
          "EXPORT",
          "STATEMENT",
          "STATEMENT_EXPORT",
          "TRANSACTIONS",
          "REVENUE",
          "RESELLERS",
          "NETWORK",
          "REPORT");

  private final PermissionArea area;
  private final String description;
  private final Upcoming waitsFor;

  Permission(PermissionArea area, String description) {
    this(area, description, null);
  }

  Permission(PermissionArea area, String description, Upcoming waitsFor) {
    this.area = area;
    this.description = description;
    this.waitsFor = waitsFor;
  }

  public PermissionArea area() {
    return area;
  }

  public String description() {
    return description;
  }

  /** What has to come before it opens anything; empty if it does today. */
  public Optional<Upcoming> waitsFor() {
    return Optional.ofNullable(waitsFor);
  }

  /** As people see it, for instance {@code subscribers.reset_mac}. */
  public String code() {
    return (area + "." + action()).toLowerCase(Locale.ROOT);
  }

  private String action() {
    return name().substring(area.name().length() + 1);
  }

  /** Whether it changes nothing, and shows no secret. */
  public boolean reads() {
    return area == PermissionArea.REPORTS || READING.contains(action());
  }

  /** Whether this kind of staff may be given it (I5). */
  public boolean isFor(StaffKind kind) {
    return area.isFor(kind, reads());
  }

  /** All that this kind of staff may be given. */
  public static Set<Permission> of(StaffKind kind) {
    return Stream.of(values())
        .filter(permission -> permission.isFor(kind))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class)));
  }
}
