package net.lastmile.api.staff;

/**
 * What a log-in may be allowed to do (I4). Endpoints, navigation and buttons name one of these; the
 * name is {@code CATEGORY_ACTION}.
 */
public enum Permission {
  AUDIT_VIEW("See who changed what."),
  DASHBOARD_VIEW("See the dashboard and whether something has changed."),
  NAS_VIEW("See routers, their state, certificates and events that were not stored."),
  NAS_CREATE("Add routers."),
  NAS_EDIT("Change routers, their secrets, certificates and address pools; read configurations."),
  NAS_DELETE("Delete routers."),
  NAS_TEST("Test whether a router obeys orders."),
  SAVED_VIEWS_EDIT("Keep and delete views of lists."),
  SERVICES_VIEW("See plans and address pools."),
  SERVICES_CREATE("Add plans."),
  SERVICES_EDIT("Change plans."),
  SERVICES_DELETE("Delete plans."),
  SESSIONS_VIEW("See sessions, log-in attempts and orders to routers."),
  SESSIONS_DISCONNECT("Disconnect a line."),
  SETTINGS_VIEW("See the company's settings."),
  SETTINGS_EDIT("Change the company's settings."),
  STAFF_VIEW("See the company's staff."),
  STAFF_CREATE("Add staff."),
  STAFF_EDIT("Change staff, and let them back in."),
  SUBSCRIBERS_VIEW("See subscribers."),
  SUBSCRIBERS_CREATE("Add subscribers."),
  SUBSCRIBERS_EDIT("Change subscribers and their certificates."),
  SUBSCRIBERS_DELETE("Delete subscribers."),
  SUBSCRIBERS_EXPORT("Download lists of subscribers."),
  SUBSCRIBERS_RESET_MAC("Forget a subscriber's devices."),
  SUBSCRIBERS_SHOW_PASSWORD("See a line's password; each look is in the audit trail."),
  VENDORS_VIEW("See vendors, their dictionaries and templates."),
  VENDORS_EDIT("Change and preview vendors' dictionaries and templates.");

  private final String description;

  Permission(String description) {
    this.description = description;
  }

  public String description() {
    return description;
  }

  /** Whether it changes nothing. */
  public boolean reads() {
    return name().endsWith("_VIEW") || this == SUBSCRIBERS_EXPORT;
  }
}
