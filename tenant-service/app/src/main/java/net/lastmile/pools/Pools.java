package net.lastmile.pools;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import net.lastmile.api.audit.AuditAction;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.api.pools.PoolRequest;
import net.lastmile.api.pools.PoolView;
import net.lastmile.audit.Audit;
import net.lastmile.audit.FieldChanges;
import net.lastmile.edge.contract.record.PoolRecord;
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

/** The tenant's pools of addresses. */
@ApplicationScoped
@Transactional
public class Pools {
  private static final String SUBJECT = "pool";

  private static final Constraints CONSTRAINTS =
      new Constraints()
          .is("ip_pool_name", PoolError.NAME_TAKEN, "name")
          .is("plan_ipv4_pool", PoolError.IN_USE)
          .is("plan_ipv6_pool", PoolError.IN_USE)
          .is("plan_delegated_pool", PoolError.IN_USE);

  // Two pools saved at the same time could overlap without either seeing the other.
  private static final String LOCK = "lock table ip_pool in share row exclusive mode";

  @PersistenceContext private EntityManager entities;
  @Inject private Sql sql;
  @Inject private Idempotency idempotency;
  @Inject private ChangeFeed feed;
  @Inject private LinePrefixes prefixes;
  @Inject private PoolUsage usage;
  @Inject private Audit audit;
  @Inject private Precondition precondition;
  @Inject private Clock clock;

  Page<PoolView> list(PageQuery query) {
    return Keyset.of(IpPool.class, IpPool::id)
        .orderedBy(Order.byText("name", "name", IpPool::name))
        .searching("name")
        .page(entities, query, this::view);
  }

  PoolView get(UUID id) {
    return view(require(id));
  }

  PoolView create(String idempotencyKey, PoolRequest request) {
    return idempotency.once(
        idempotencyKey, "pool.create", request, PoolView.class, () -> view(insert(request)));
  }

  private IpPool insert(PoolRequest request) {
    PoolTerms terms = read(null, request);
    IpPool pool = new IpPool(Ids.next(), terms, clock.instant());
    checkApart(pool, terms);
    entities.persist(pool);
    apply(AuditAction.CREATE, pool, null, terms);
    return pool;
  }

  PoolView update(UUID id, PoolRequest changes) {
    IpPool pool = require(id);
    PoolTerms before = pool.terms();
    PoolTerms after = read(before, changes);
    precondition.require(before, after);
    checkApart(pool, after);
    pool.change(after);
    apply(AuditAction.UPDATE, pool, before, after);
    return view(pool);
  }

  void delete(UUID id) {
    IpPool pool = require(id);
    entities.remove(pool);
    CONSTRAINTS.flush(entities);
    audit.record(
        AuditAction.DELETE, SUBJECT, id, pool.name(), FieldChanges.between(pool.terms(), null));
    feed.remove(RecordKind.POOL, id.toString());
  }

  private static PoolTerms read(PoolTerms before, PoolRequest request) {
    FieldErrors errors = new FieldErrors();
    PoolTerms terms = new PoolForm(before, errors).read(request);
    errors.throwIfAny();
    return terms;
  }

  private void checkApart(IpPool pool, PoolTerms terms) {
    hold();
    boolean overlaps =
        entities
            .createQuery("select p from IpPool p", IpPool.class)
            .getResultStream()
            .filter(other -> !other.id().equals(pool.id()))
            .anyMatch(other -> other.terms().overlaps(terms));
    if (overlaps) {
      throw PoolError.OVERLAP.on("ranges");
    }
    if (cutsPrefix(terms)) {
      throw PoolError.CUTS_PREFIX.on("ranges");
    }
  }

  /**
   * Whether a line's own prefix lies in the pool's ranges but is not one of the prefixes the pool
   * leases.
   */
  private boolean cutsPrefix(PoolTerms pool) {
    return pool.kind() != PoolRecord.Kind.IPV4
        && pool.parsedRanges().stream()
            .anyMatch(
                range ->
                    prefixes.otherThan(pool.prefixBits(), range.firstText(), range.lastText()));
  }

  /** Locks the pools and the prefixes compared with them until the transaction ends. */
  public void hold() {
    sql.update(LOCK);
  }

  /** All pools as they are now. */
  public PoolMap map() {
    return new PoolMap(
        entities
            .createQuery("select p from IpPool p", IpPool.class)
            .getResultStream()
            .map(IpPool::terms)
            .toList());
  }

  private void apply(AuditAction action, IpPool pool, PoolTerms before, PoolTerms after) {
    CONSTRAINTS.flush(entities);
    FieldChanges changes = FieldChanges.between(before, after);
    if (!changes.isEmpty()) {
      audit.record(action, SUBJECT, pool.id(), pool.name(), changes);
    }
    feed.put(RecordKind.POOL, pool.id().toString(), after.record(pool.id()).encode());
  }

  private IpPool require(UUID id) {
    IpPool pool = entities.find(IpPool.class, id);
    if (pool == null) {
      throw PoolError.NOT_FOUND.asException();
    }
    return pool;
  }

  private PoolView view(IpPool pool) {
    PoolTerms terms = pool.terms();
    return new PoolView(
        pool.id(),
        terms.name(),
        terms.kind(),
        terms.prefixBits(),
        terms.ranges(),
        terms.reserved(),
        terms.note(),
        terms.sparesEnds(),
        terms.size(),
        usage.of(terms),
        pool.createdAt());
  }
}
