package net.lastmile.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.stream.Stream;
import net.lastmile.edge.contract.Username;

/** The names that the tenant's lines have. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class LineNames {
  // A transaction that adds a line in the meantime waits, and then applies the new rule.
  private static final String LOCK = "lock table subscriber in share row exclusive mode";

  // A name of lower-case ASCII needs no check.
  private static final String PERHAPS =
      "select username from subscriber where deleted_at is null and username ~ '[A-Z]|[^ -~]'";

  @PersistenceContext private EntityManager entities;

  /** Locks the lines against changes until the transaction ends. */
  void hold() {
    entities.createNativeQuery(LOCK).executeUpdate();
  }

  /** A name that would change if case did not matter; null if there is none. */
  String withCase() {
    try (Stream<?> names = entities.createNativeQuery(PERHAPS).getResultStream()) {
      return names
          .map(String.class::cast)
          .filter(name -> !name.equals(Username.of(name, Username.Case.IGNORED)))
          .findFirst()
          .orElse(null);
    }
  }
}
