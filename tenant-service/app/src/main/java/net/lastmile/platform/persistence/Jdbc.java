package net.lastmile.platform.persistence;

import jakarta.persistence.EntityManager;
import java.sql.Connection;

/** Plain JDBC in the transaction that is under way, for what JPA does one row at a time. */
public final class Jdbc {
  private Jdbc() {}

  /** The transaction's own connection, with its tenant set; not to be closed. */
  public static Connection connection(EntityManager entities) {
    // EclipseLink takes its connection at the first statement and gives null before; this is that.
    entities.createNativeQuery("select 1").getSingleResult();
    return entities.unwrap(Connection.class);
  }
}
