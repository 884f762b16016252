package net.lastmile.platform.persistence;

import jakarta.persistence.EntityManager;
import java.sql.Connection;

/** Plain JDBC in the current transaction, for work that JPA would do one row at a time. */
public final class Jdbc {
  private Jdbc() {}

  /** The transaction's own connection, with its tenant set; do not close it. */
  public static Connection connection(EntityManager entities) {
    // EclipseLink takes its connection at the first statement and returns null before; this is that
    // statement.
    entities.createNativeQuery("select 1").getSingleResult();
    return entities.unwrap(Connection.class);
  }
}
