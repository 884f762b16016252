package net.lastmile.platform.persistence;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Set;

/** What is at fault when something of a tenant could not be stored. */
public enum StorageFault {
  /** The content: it would be refused again. */
  CONTENT,
  /** The tenant's schema or its data: other tenants' content can be stored. */
  TENANT,
  /** The database: nothing can be stored now, or this needs another attempt. */
  DATABASE;

  /** Data exceptions and broken constraints (classes of SQLSTATE, PostgreSQL appendix A). */
  private static final Set<String> OF_CONTENT = Set.of("22", "23");

  /** Connections, rollbacks after conflicts, resources, operator intervention, system errors. */
  private static final Set<String> OF_THE_DATABASE = Set.of("08", "40", "53", "57", "58");

  private static final int CLASS_LENGTH = 2;

  /** The fault behind a failure. */
  public static StorageFault of(RuntimeException failure) {
    SQLException refusal = cause(SQLException.class, failure);
    if (refusal == null) {
      // Somebody changed the same row at the same time.
      boolean conflict = cause(OptimisticLockException.class, failure) != null;
      return conflict ? DATABASE : TENANT;
    }
    return of(refusal);
  }

  /** The fault behind an error of PostgreSQL, its driver or the connection pool. */
  public static StorageFault of(SQLException refusal) {
    String state = refusal.getSQLState();
    // An error without a state is not PostgreSQL's: the pool has no connection to give.
    if (state == null || state.length() < CLASS_LENGTH) {
      return DATABASE;
    }
    String kind = state.substring(0, CLASS_LENGTH);
    return OF_CONTENT.contains(kind) ? CONTENT : OF_THE_DATABASE.contains(kind) ? DATABASE : TENANT;
  }

  /** What went wrong, in PostgreSQL's words if the error is its own. */
  public static String reason(RuntimeException failure) {
    SQLException refusal = cause(SQLException.class, failure);
    return refusal == null ? failure.toString() : refusal.getMessage();
  }

  private static <T extends Throwable> T cause(Class<T> type, Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return type.cast(cause);
      }
    }
    return null;
  }
}
