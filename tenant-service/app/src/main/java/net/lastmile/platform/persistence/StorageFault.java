package net.lastmile.platform.persistence;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Set;

/** Who is to blame that something of a tenant could not be stored. */
public enum StorageFault {
  /** What was to be stored: it would be refused again. */
  CONTENT,
  /** The tenant's schema, or what is stored there: other tenants' can be. */
  TENANT,
  /** The database: nobody's can be stored, or this in another attempt. */
  DATABASE;

  /** Data exceptions and broken constraints (classes of SQLSTATE, PostgreSQL appendix A). */
  private static final Set<String> OF_CONTENT = Set.of("22", "23");

  /** Connections, rollbacks by conflict, resources, operators' intervention, system errors. */
  private static final Set<String> OF_THE_DATABASE = Set.of("08", "40", "53", "57", "58");

  private static final int CLASS_LENGTH = 2;

  /** By what the failure came from. */
  public static StorageFault of(RuntimeException failure) {
    SQLException refusal = cause(SQLException.class, failure);
    if (refusal == null) {
      // Somebody changed the same row at the same time.
      boolean conflict = cause(OptimisticLockException.class, failure) != null;
      return conflict ? DATABASE : TENANT;
    }
    return of(refusal);
  }

  /** By what PostgreSQL, its driver or the pool of connections said. */
  public static StorageFault of(SQLException refusal) {
    String state = refusal.getSQLState();
    // Without a state it does not come from PostgreSQL: the pool has no connection to give.
    if (state == null || state.length() < CLASS_LENGTH) {
      return DATABASE;
    }
    String kind = state.substring(0, CLASS_LENGTH);
    return OF_CONTENT.contains(kind) ? CONTENT : OF_THE_DATABASE.contains(kind) ? DATABASE : TENANT;
  }

  /** What went wrong, as PostgreSQL says it where it was PostgreSQL. */
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
