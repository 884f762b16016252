package net.lastmile.loginrules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import net.lastmile.api.access.AccessRulesUpdate;
import net.lastmile.api.audit.AuditAction;
import net.lastmile.audit.Audit;
import net.lastmile.audit.FieldChanges;
import net.lastmile.catalog.Catalog;
import net.lastmile.edge.contract.record.AccessPolicy;
import net.lastmile.edge.contract.record.Username;
import net.lastmile.edges.AccessPolicies;
import net.lastmile.platform.fields.Precondition;
import net.lastmile.platform.problem.FieldErrors;
import net.lastmile.subscribers.LineNames;
import net.lastmile.tenancy.KnownTenant;
import net.lastmile.tenancy.TenantChanged;
import net.lastmile.tenancy.Tenants;

/** The current tenant's rules. */
@ApplicationScoped
@Transactional
public class LogInRules implements AccessPolicies {
  private static final String SUBJECT = "access_rules";

  @PersistenceContext private EntityManager entities;
  @Inject private LineNames names;
  @Inject private Tenants tenants;
  @Inject private Catalog catalog;
  @Inject private Audit audit;
  @Inject private Precondition precondition;
  @Inject private Event<TenantChanged> changed;

  @Override
  public AccessPolicy current() {
    return read().policy();
  }

  AccessRules read() {
    StoredRules stored = entities.find(StoredRules.class, StoredRules.ONLY);
    return stored == null ? AccessRules.BY_DEFAULT : stored.rules();
  }

  AccessRules change(AccessRulesUpdate update) {
    AccessRules before = read();
    AccessRules after = before.with(update);
    if (after.equals(before)) {
      return after;
    }
    precondition.require(before, after);
    if (after.expiredPlanId() != null && !after.expiredPlanId().equals(before.expiredPlanId())) {
      catalog.requireForSale(after.expiredPlanId(), "expiredPlanId");
    }
    if (after.usernameCase() != before.usernameCase()) {
      names.hold();
      String capital = after.usernameCase() == Username.Case.IGNORED ? names.withCase() : null;
      new FieldErrors()
          .check(
              capital == null,
              "usernameCase",
              "names-with-case",
              "The username "
                  + capital
                  + " has capital letters, and cannot be changed. Delete that line and add it again"
                  + " in small letters first.")
          .throwIfAny();
    }
    store(after);
    KnownTenant tenant = tenants.current();
    audit.record(
        AuditAction.UPDATE,
        SUBJECT,
        tenant.id(),
        tenant.slug(),
        FieldChanges.between(before, after));
    changed.fire(new TenantChanged(tenant));
    return after;
  }

  private void store(AccessRules rules) {
    StoredRules stored = entities.find(StoredRules.class, StoredRules.ONLY);
    if (stored == null) {
      entities.persist(new StoredRules(rules));
    } else {
      stored.change(rules);
    }
    entities.flush();
  }
}
