package net.lastmile.platform.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Optional;

/**
 * The tenant this request or job works for. Every transaction that begins while one is set runs as
 * that tenant's database role in that tenant's schema.
 */
@RequestScoped
public class TenantContext {
  @Resource private TransactionSynchronizationRegistry transactions;

  private TenantRef tenant;

  /** Ends what {@link #enter} began. */
  public interface Scope extends AutoCloseable {
    @Override
    void close();
  }

  public Optional<TenantRef> find() {
    return Optional.ofNullable(tenant);
  }

  /**
   * The tenant.
   *
   * @throws IllegalStateException if there is none
   */
  public TenantRef require() {
    if (tenant == null) {
      throw new IllegalStateException("no tenant in this request");
    }
    return tenant;
  }

  /**
   * Works for a tenant until the scope is closed.
   *
   * @throws IllegalStateException inside a transaction: it belongs to the tenant it began for
   */
  public Scope enter(TenantRef next) {
    if (transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
      throw new IllegalStateException("a transaction cannot change its tenant");
    }
    TenantRef previous = tenant;
    tenant = next;
    return () -> tenant = previous;
  }
}
