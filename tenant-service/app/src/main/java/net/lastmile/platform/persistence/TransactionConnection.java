package net.lastmile.platform.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import org.eclipse.persistence.internal.databaseaccess.Accessor;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;

/** The connection of the current transaction, with its tenant set. */
@ApplicationScoped
class TransactionConnection {
  @PersistenceContext private EntityManager entities;

  @Produces
  Sql sql() {
    return Sql.in(entities);
  }

  /**
   * @throws jakarta.persistence.TransactionRequiredException outside a transaction
   */
  static Connection of(EntityManager entities) {
    entities.flush();
    UnitOfWorkImpl work = entities.unwrap(UnitOfWorkImpl.class);
    Accessor accessor = work.getAccessor();
    if (accessor.getConnection() == null) {
      // EclipseLink takes its connection at its first statement; counting a call makes it do so.
      accessor.incrementCallCount(work.getParent());
      accessor.decrementCallCount();
    }
    return accessor.getConnection();
  }
}
