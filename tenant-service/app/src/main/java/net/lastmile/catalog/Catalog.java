package net.lastmile.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.lastmile.api.audit.AuditAction;
import net.lastmile.api.catalog.PlanRequest;
import net.lastmile.api.catalog.PlanView;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.audit.Audit;
import net.lastmile.audit.FieldChanges;
import net.lastmile.edge.contract.record.PlanRecord;
import net.lastmile.edge.contract.record.RecordKind;
import net.lastmile.edges.ChangeFeed;
import net.lastmile.platform.fields.Precondition;
import net.lastmile.platform.idempotency.Idempotency;
import net.lastmile.platform.paging.Keyset;
import net.lastmile.platform.paging.Order;
import net.lastmile.platform.persistence.Ids;
import net.lastmile.platform.persistence.Sql;
import net.lastmile.platform.problem.Constraints;
import net.lastmile.platform.problem.FieldErrors;
import net.lastmile.tenancy.Tenants;

/** The tenant's plans. */
@ApplicationScoped
@Transactional
public class Catalog {
  private static final String SUBJECT = "plan";
  private static final String KEEP =
      "select id from plan where id = ?1 and deleted_at is null for share";

  private static final Constraints CONSTRAINTS =
      new Constraints()
          .is("plan_name", PlanError.NAME_TAKEN, "name")
          .is("plan_ipv4_pool", PlanError.UNKNOWN_POOL, "ipv4PoolId")
          .is("plan_ipv6_pool", PlanError.UNKNOWN_POOL, "ipv6PoolId")
          .is("plan_delegated_pool", PlanError.UNKNOWN_POOL, "delegatedPoolId")
          .is("plan_preferred_nas_id_fkey", PlanError.UNKNOWN_NAS, "preferredNasId");

  @PersistenceContext private EntityManager entities;
  @Inject private Sql sql;
  @Inject private Idempotency idempotency;
  @Inject private Tenants tenants;
  @Inject private ChangeFeed feed;
  @Inject private PlanUse use;
  @Inject private ExpiredPlan expired;
  @Inject private Audit audit;
  @Inject private Precondition precondition;
  @Inject private Clock clock;

  /** A plan as other features need to know it. */
  public record PlanSummary(UUID id, String name, Validity validity) {}

  Page<PlanView> list(PageQuery query) {
    Page<Plan> page =
        Keyset.of(Plan.class, Plan::id)
            .orderedBy(Order.byText("name", "name", Plan::name))
            .where("e.deletedAt is null")
            .searching("name", "commercialName")
            .page(entities, query, plan -> plan);
    return new Page<>(views(page.items()), page.next(), null);
  }

  PlanView get(UUID id) {
    return view(require(id));
  }

  PlanView create(String idempotencyKey, PlanRequest request) {
    return idempotency.once(
        idempotencyKey, "plan.create", request, PlanView.class, () -> view(insert(request)));
  }

  /** Adds the plan that a new tenant begins with, unless the tenant has one. */
  void addStarter() {
    if (count() == 0) {
      Plan starter = new Plan(Ids.next(), PlanTerms.STARTER, clock.instant());
      entities.persist(starter);
      apply(AuditAction.CREATE, starter, null, PlanTerms.STARTER);
    }
  }

  private Plan insert(PlanRequest request) {
    FieldErrors errors = new FieldErrors();
    PlanTerms terms = new PlanForm(PlanTerms.BLANK, currency(), errors).read(request);
    errors.throwIfAny();
    Plan plan = new Plan(Ids.next(), terms, clock.instant());
    entities.persist(plan);
    apply(AuditAction.CREATE, plan, null, terms);
    return plan;
  }

  PlanView update(UUID id, PlanRequest changes) {
    Plan plan = require(id);
    FieldErrors errors = new FieldErrors();
    PlanTerms before = plan.terms();
    PlanTerms after = new PlanForm(before, currency(), errors).read(changes);
    errors.throwIfAny();
    precondition.require(before, after);
    plan.change(after);
    apply(AuditAction.UPDATE, plan, before, after);
    return view(plan);
  }

  void delete(UUID id) {
    Plan plan = require(id);
    plan.delete(clock.instant());
    // From here on nobody can put a subscriber on the plan; only now is the count reliable.
    CONSTRAINTS.flush(entities);
    if (use.isUsed(id)) {
      throw PlanError.IN_USE.asException();
    }
    if (expired.is(id)) {
      throw PlanError.FOR_EXPIRED.asException();
    }
    audit.record(
        AuditAction.DELETE, SUBJECT, id, plan.name(), FieldChanges.between(plan.terms(), null));
    feed.remove(RecordKind.PLAN, id.toString());
  }

  /**
   * A plan to put a subscriber on. It cannot be deleted before this transaction ends.
   *
   * @param field the field of the request that names it
   */
  public PlanSummary requireForSale(UUID id, String field) {
    if (!sql.query(KEEP, id).exists()) {
      throw PlanError.UNKNOWN.on(field);
    }
    Plan plan = entities.find(Plan.class, id);
    if (!plan.isActive()) {
      throw PlanError.NOT_ACTIVE.on(field);
    }
    return new PlanSummary(id, plan.name(), plan.terms().lasting());
  }

  /** The plan's name, also if it is deleted. */
  public String nameOf(UUID id) {
    return entities.find(Plan.class, id).name();
  }

  /** The plan as the edges hold it, also if it is deleted. */
  public PlanRecord recordOf(UUID id) {
    return entities.find(Plan.class, id).record();
  }

  /** How many plans there are. */
  public long count() {
    return entities
        .createQuery("select count(p) from Plan p where p.deletedAt is null", Long.class)
        .getSingleResult();
  }

  /** Whether the tenant has more than the unchanged plan that every tenant begins with. */
  public boolean hasPlanOfItsOwn() {
    return entities
        .createQuery("select p from Plan p where p.deletedAt is null", Plan.class)
        .setMaxResults(2)
        .getResultStream()
        .anyMatch(plan -> !plan.terms().equals(PlanTerms.STARTER));
  }

  private void apply(AuditAction action, Plan plan, PlanTerms before, PlanTerms after) {
    CONSTRAINTS.flush(entities);
    FieldChanges changes = FieldChanges.between(before, after);
    if (!changes.isEmpty()) {
      audit.record(action, SUBJECT, plan.id(), plan.name(), changes);
    }
    feed.put(RecordKind.PLAN, plan.id().toString(), plan.record().encode());
  }

  private Plan require(UUID id) {
    Plan plan = entities.find(Plan.class, id);
    if (plan == null || plan.isDeleted()) {
      throw PlanError.NOT_FOUND.asException();
    }
    return plan;
  }

  private Currency currency() {
    return Currency.getInstance(tenants.current().settings().currency());
  }

  private PlanView view(Plan plan) {
    return views(List.of(plan)).getFirst();
  }

  private List<PlanView> views(List<Plan> plans) {
    String currency = currency().getCurrencyCode();
    Map<UUID, Long> subscribers = use.of(plans.stream().map(Plan::id).toList());
    return plans.stream()
        .map(plan -> PlanViews.of(plan, currency, subscribers.getOrDefault(plan.id(), 0L)))
        .toList();
  }
}
