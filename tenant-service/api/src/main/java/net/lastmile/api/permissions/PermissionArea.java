package net.lastmile.api.permissions;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * The part of the panel a permission is about; the first half of its name. An area says which kinds
 * of staff may be given its permissions (I5): admins have all of them anyhow, and read-only log-ins
 * may be given what only reads.
 */
public enum PermissionArea {
  DASHBOARD(all(), none()),
  SUBSCRIBERS(all(), none()),
  SESSIONS(all(), none()),
  SERVICES(support(), all()),
  POOLS(support(), all()),
  NAS(support(), all()),
  VENDORS(support(), none()),
  RESELLERS(EnumSet.of(StaffKind.SUPPORT, StaffKind.RESELLER), none()),
  TRANSACTIONS(all(), none()),
  INVOICES(all(), none()),
  PAYMENTS(all(), none()),
  PREPAID(all(), none()),
  COLLECTORS(all(), none()),
  TICKETS(all(), none()),
  MESSAGES(EnumSet.of(StaffKind.SUPPORT, StaffKind.RESELLER), none()),
  REPORTS(all(), none()),
  CPE(EnumSet.of(StaffKind.SUPPORT, StaffKind.RESELLER), none()),
  CDN(support(), none()),
  SHARING(EnumSet.of(StaffKind.SUPPORT, StaffKind.RESELLER), none()),
  VPN(EnumSet.of(StaffKind.SUPPORT, StaffKind.RESELLER), none()),
  STAFF(EnumSet.of(StaffKind.SUPPORT, StaffKind.RESELLER), none()),
  PERMISSIONS(none(), support()),
  AUDIT(support(), none()),
  BRAND(EnumSet.of(StaffKind.RESELLER), none()),
  DOMAINS(EnumSet.of(StaffKind.RESELLER), none()),
  SETTINGS(none(), support()),
  BACKUPS(none(), none()),
  ACCOUNT(none(), none()),
  SAVED_VIEWS(all(), none());

  private final Set<StaffKind> whole;
  private final Set<StaffKind> reading;

  PermissionArea(Set<StaffKind> whole, Set<StaffKind> reading) {
    this.whole = Collections.unmodifiableSet(whole);
    this.reading = Collections.unmodifiableSet(reading);
  }

  private static Set<StaffKind> all() {
    return EnumSet.of(StaffKind.SUPPORT, StaffKind.COLLECTOR, StaffKind.RESELLER);
  }

  private static Set<StaffKind> support() {
    return EnumSet.of(StaffKind.SUPPORT);
  }

  private static Set<StaffKind> none() {
    return EnumSet.noneOf(StaffKind.class);
  }

  boolean isFor(StaffKind kind, boolean reads) {
    return kind == StaffKind.ADMIN
        || whole.contains(kind)
        || (reads && (kind == StaffKind.READ_ONLY || reading.contains(kind)));
  }
}
