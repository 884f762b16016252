package net.lastmile.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Currency;
import net.lastmile.api.audit.AuditAction;
import net.lastmile.api.money.Money;
import net.lastmile.api.tenancy.TenantUpdate;
import net.lastmile.audit.Audit;
import net.lastmile.audit.FieldChanges;
import net.lastmile.platform.fields.Precondition;
import net.lastmile.platform.persistence.Sql;
import net.lastmile.platform.persistence.TenantContext;
import net.lastmile.platform.problem.FieldErrors;

/** The caller's tenant and its settings. */
@ApplicationScoped
@Transactional
public class OwnTenant {
  @PersistenceContext private EntityManager entities;
  @Inject private Sql sql;
  @Inject private TenantContext context;
  @Inject private Audit audit;
  @Inject private Precondition precondition;
  @Inject private Event<TenantChanged> changed;
  @Inject @Any private Instance<StoredAmounts> amounts;

  /** The tenant as it is now. */
  public KnownTenant read() {
    return find().known();
  }

  /**
   * Changes the fields that are not null.
   *
   * @throws net.lastmile.platform.problem.ProblemException naming every field that is refused
   */
  public KnownTenant change(TenantUpdate changes) {
    Tenant tenant = find();
    TenantSettings before = tenant.settings();
    TenantSettings after = before.with(changes);
    FieldErrors errors = new FieldErrors();
    FeatureChoices.check(changes.features(), errors);
    errors.throwIfAny();
    precondition.require(before.shown(), after.shown());
    keepAmounts(before, after, errors);
    errors.throwIfAny();
    String readingOrder = readingOrder();
    tenant.change(after);
    if (!before.locale().equals(after.locale())) {
      entities.flush();
      indexReadingOrder(readingOrder);
    }
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

  private String readingOrder() {
    return sql.query("select cast(platform.reading_order() as text)").one(row -> row.text(1));
  }

  /** A list of a million lines is sorted by an index, and an index has one language. */
  private void indexReadingOrder(String before) {
    if (!readingOrder().equals(before)) {
      sql.query("select cast(platform.index_reading_order() as text)").exists();
    }
  }

  private void keepAmounts(TenantSettings before, TenantSettings after, FieldErrors errors) {
    int digits = minorDigits(before.currency());
    if (minorDigits(after.currency()) != digits && amounts.stream().anyMatch(StoredAmounts::any)) {
      errors.add(
          "currency",
          "other-digits",
          "Prices have %d digits after the point; in this currency they would be others."
              .formatted(digits),
          (long) digits);
    }
  }

  private static int minorDigits(String currency) {
    return Money.digits(Currency.getInstance(currency));
  }

  private Tenant find() {
    return entities.find(Tenant.class, context.require().id());
  }
}
