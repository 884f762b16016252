package net.lastmile.loginrules;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;
import net.lastmile.edge.contract.record.AccessPolicy.RealmHandling;
import net.lastmile.edge.contract.record.Username;
import net.lastmile.platform.persistence.ListColumn;

/** The one row of a tenant's rules. */
@Entity
@Table(name = "access_rules")
class StoredRules {
  static final int ONLY = 1;

  @Id private int id = ONLY;

  @Enumerated(EnumType.STRING)
  private RealmHandling realms;

  @Convert(converter = ListColumn.class)
  @Column(name = "stripped_realms")
  private List<String> strippedRealms;

  @Column(name = "expired_plan_id")
  private UUID expiredPlanId;

  @Column(name = "reject_delay_millis")
  private int rejectDelayMillis;

  @Column(name = "packets_per_second")
  private int packetsPerSecond;

  @Enumerated(EnumType.STRING)
  @Column(name = "username_case")
  private Username.Case usernameCase;

  @Version private long version;

  protected StoredRules() {}

  StoredRules(AccessRules rules) {
    change(rules);
  }

  final void change(AccessRules to) {
    realms = to.realms();
    strippedRealms = to.strippedRealms();
    expiredPlanId = to.expiredPlanId();
    rejectDelayMillis = to.rejectDelayMillis();
    packetsPerSecond = to.packetsPerSecond();
    usernameCase = to.usernameCase();
  }

  AccessRules rules() {
    return new AccessRules(
        realms, strippedRealms, expiredPlanId, rejectDelayMillis, packetsPerSecond, usernameCase);
  }
}
