package net.lastmile.architecture;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which feature writes which table, and who else may read it. */
final class TableOwners {
  /** Each table of the migrations, by the package that writes it. FreeRADIUS reads the views. */
  private static final Map<String, String> OWNERS = new TreeMap<>();

  static {
    own("loginrules", "access_rules");
    own("audit", "audit_entry", "platform.audit_entry");
    own("catalog", "plan");
    own("certificates", "device_authority", "platform.certificate_authority");
    own("coa", "platform.coa_job", "platform.coa_attempt");
    own("eap", "eap_identity");
    own(
        "edges",
        "platform.edge_drop",
        "platform.edge_journal",
        "platform.edge_node",
        "platform.edge_record",
        "platform.journal_balance",
        "platform.journal_part",
        "platform.radius_listener",
        "platform.region");
    own("network", "nas", "nas_seen", "ignored_value");
    own("platform.due", "platform.due_work");
    own("platform.idempotency", "idempotency_key", "platform.idempotency_key");
    own("platform.jobs", "platform.scheduled_task");
    own("platform.mail", "platform.mail_outbox");
    own("platform.rates", "platform.rate_count");
    own("platform.secrets", "platform.tenant_key");
    own("pools", "ip_pool");
    own(
        "accounting",
        "edge_dead_letter",
        "edge_journal",
        "radacct",
        "radacct_archive",
        "radacct_default",
        "radpostauth",
        "traffic_minute",
        "platform.held_by_journal",
        "platform.held_events",
        "platform.ignored_value",
        "platform.unstored_events");
    own("refusals", "refused_login", "refused_overflow");
    own("signup", "platform.signup");
    own("staff", "staff", "permission_group", "platform.password_link");
    own("subscribers", "subscriber", "line_certificate");
    own("tenancy", "platform.tenant");
    own("tenancy.brand", "platform.tenant_logo");
    own("tenancy.domains", "platform.tenant_domain");
    own("tenancy.limits", "tally", "platform.tenant_limit");
    own("tenancy.provisioning", "platform.provisioning", "platform.provisioning_step");
    own("vendors", "vendor_template");
    own("savedviews", "saved_view");
    own("FreeRADIUS", "radcheck", "radreply", "radusergroup", "radgroupcheck", "radgroupreply");
  }

  /**
   * Read models: a package that only reads what another one writes, and answers everybody else; or
   * a table that any feature's SQL may read.
   */
  private static final Map<String, Set<String>> READERS =
      Map.of(
          // What accounting stores is shown by sessions.
          "radacct", Set.of("sessions"),
          "radacct_archive", Set.of("sessions"),
          "radpostauth", Set.of("sessions"),
          // A view made for this comparison.
          "platform.held_by_journal", Set.of("edges"),
          // The row policies of schema platform name it: the current tenant and its region.
          "platform.tenant", Set.of("coa", "edges", "accounting", "tenancy.limits"));

  private TableOwners() {}

  private static void own(String feature, String... tables) {
    for (String table : tables) {
      OWNERS.put(table, feature);
    }
  }

  static Set<String> tables() {
    return OWNERS.keySet();
  }

  static boolean mayWrite(String feature, String table) {
    return isIn(feature, OWNERS.get(table));
  }

  static boolean mayRead(String feature, String table) {
    return mayWrite(feature, table)
        || READERS.getOrDefault(table, Set.of()).stream().anyMatch(each -> isIn(feature, each));
  }

  private static boolean isIn(String feature, String owner) {
    return feature.equals(owner) || feature.startsWith(owner + ".");
  }
}
