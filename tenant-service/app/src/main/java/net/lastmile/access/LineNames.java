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
  // Whoever adds a line meanwhile does so by the rule that ends.
  private static final String LOCK = "lock table subscriber in share row exclusive mode";

  // What is lower case by ASCII alone needs no look.
  private static final String PERHAPS =
      "select username from subscriber where deleted_at is null and username ~ '[A-Z]|[^ -~]'";

  @PersistenceContext private EntityManager entities;

  /** Keeps the lines as they are until the transaction ends. */
  void hold() {
    entities.createNativeQuery(LOCK).executeUpdate();
  }

  /** A name that would be another one if case did not count; null if there is none. */
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
