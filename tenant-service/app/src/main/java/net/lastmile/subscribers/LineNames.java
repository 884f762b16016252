package net.lastmile.subscribers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import net.lastmile.edge.contract.record.Username;
import net.lastmile.platform.persistence.Sql;

/** The names that the tenant's lines have. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class LineNames {
  // A transaction that adds a line in the meantime waits, and then applies the new rule.
  private static final String LOCK = "lock table subscriber in share row exclusive mode";

  // A name of lower-case ASCII needs no check.
  private static final String PERHAPS =
      "select username from subscriber where deleted_at is null and username ~ '[A-Z]|[^ -~]'";

  @Inject private Sql sql;

  /** Locks the lines against changes until the transaction ends. */
  public void hold() {
    sql.update(LOCK);
  }

  /** A name that would change if case did not matter; null if there is none. */
  public String withCase() {
    return sql.query(PERHAPS).list(row -> row.text(1)).stream()
        .filter(name -> !name.equals(Username.of(name, Username.Case.IGNORED)))
        .findFirst()
        .orElse(null);
  }
}
