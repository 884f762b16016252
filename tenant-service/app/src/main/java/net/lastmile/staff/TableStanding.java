package net.lastmile.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.UUID;
import net.lastmile.identity.StaffStanding;
import net.lastmile.platform.security.Caller;

/**
 * Reads the row of who calls, by its unique index: that costs less than being late with a cache.
 */
@ApplicationScoped
@Transactional
class TableStanding implements StaffStanding {
  private static final String BY_DIRECTORY_ID =
      "select s from Staff s where s.directoryId = :subject";

  @PersistenceContext private EntityManager entities;

  @Override
  public boolean stands(Caller.Identity caller) {
    return entities
        .createQuery(BY_DIRECTORY_ID, Staff.class)
        .setParameter("subject", UUID.fromString(caller.subject()))
        .getResultStream()
        .map(Staff::login)
        .allMatch(login -> login.active() && login.kind() == caller.kind());
  }
}
