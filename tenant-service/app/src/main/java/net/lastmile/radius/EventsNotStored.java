package net.lastmile.radius;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;

/** PostgreSQL refused to store events; nothing of the call was stored. */
final class EventsNotStored extends RuntimeException {
  /** Data exceptions and broken constraints: it would be refused again. */
  private static final String DATA = "22";

  private static final String CONSTRAINT = "23";

  private final boolean faultOfData;

  EventsNotStored(SQLException cause) {
    super(cause.getMessage(), cause);
    String state = String.valueOf(cause.getSQLState());
    this.faultOfData = state.startsWith(DATA) || state.startsWith(CONSTRAINT);
  }

  /**
   * The same, where JPA stood in between; anything but a refusal by PostgreSQL goes on as it is.
   */
  static RuntimeException because(PersistenceException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException refusal) {
        return new EventsNotStored(refusal);
      }
    }
    return failure;
  }

  /** Whether an event is to blame, and not the database's state. */
  boolean isFaultOfData() {
    return faultOfData;
  }
}
