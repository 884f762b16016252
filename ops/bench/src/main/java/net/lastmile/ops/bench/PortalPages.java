package net.lastmile.ops.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/** What staff open: pages by name, and the subscriber list sorted, filtered and searched. */
final class PortalPages {
  /** Queries of the subscriber list, for both its page and the API. */
  static final Map<String, String> LISTS = new LinkedHashMap<>();

  static final Map<String, String> PAGES = new LinkedHashMap<>();

  static {
    LISTS.put("list", "sort=username");
    LISTS.put("by name backwards", "sort=-username");
    LISTS.put("by full name", "sort=fullName");
    LISTS.put("by expiry date", "sort=expiryDate");
    LISTS.put("by creation, newest first", "sort=-createdAt");
    LISTS.put("online", "sort=username&state=ONLINE");
    LISTS.put("active", "sort=username&state=ACTIVE");
    LISTS.put("expiring", "sort=username&state=EXPIRING");
    LISTS.put("expired", "sort=username&state=EXPIRED");
    LISTS.put("switched off", "sort=username&state=INACTIVE");
    LISTS.put("online by expiry date", "sort=expiryDate&state=ONLINE");
    LISTS.put("expired, newest first", "sort=-createdAt&state=EXPIRED");
    LISTS.put("expiring by expiry date backwards", "sort=-expiryDate&state=EXPIRING");
    LISTS.put("search: one line", "sort=username&q=bench-0500000");
    LISTS.put("search: thousands", "sort=username&q=okafor");
    LISTS.put("search: nothing", "sort=username&q=nobody-here");
    LISTS.put("search: two letters, nothing", "sort=username&q=xq");
    LISTS.put("search: a small network", "sort=username&q=10.70.0.0/25");
    LISTS.put("search: a large network", "sort=username&q=10.64.0.0/12");
    LISTS.put("search: one line, newest first", "sort=-createdAt&q=bench-0500000");

    PAGES.put("dashboard", "/panel/dashboard");
    PAGES.put("sessions", "/panel/sessions");
    PAGES.put("plans", "/panel/plans");
    PAGES.put("routers", "/panel/nas");
  }

  private PortalPages() {}
}
