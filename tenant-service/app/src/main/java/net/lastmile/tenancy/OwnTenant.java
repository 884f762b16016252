package net.lastmile.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import net.lastmile.api.tenancy.TenantUpdate;
import net.lastmile.audit.Audit;
import net.lastmile.audit.AuditAction;
import net.lastmile.audit.FieldChanges;
import net.lastmile.platform.persistence.TenantContext;
import net.lastmile.platform.problem.FieldErrors;

/** The caller's tenant and its settings. */
@ApplicationScoped
@Transactional
public class OwnTenant {
  @PersistenceContext private EntityManager entities;
  @Inject private TenantContext context;
  @Inject private Audit audit;
  @Inject private Event<TenantChanged> changed;

  KnownTenant read() {
    return find().known();
  }

  KnownTenant change(TenantUpdate changes) {
    Tenant tenant = find();
    TenantSettings before = tenant.settings();
    TenantSettings after = before.with(changes);
    FieldErrors errors = new FieldErrors();
    FeatureChoices.check(changes.features(), errors);
    TenantRules.check(after, errors);
    errors.throwIfAny();
    tenant.change(after);
    KnownTenant known = tenant.known();
    audit.record(
        AuditAction.UPDATE,
        "tenant",
        known.id(),
        known.slug(),
        FieldChanges.between(before, after));
    changed.fire(new TenantChanged(known));
    return known;
  }

  private Tenant find() {
    return entities.find(Tenant.class, context.require().id());
  }
}
