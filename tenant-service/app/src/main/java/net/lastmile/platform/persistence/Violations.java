package net.lastmile.platform.persistence;

import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Finds the constraint that a failed statement violated. */
public final class Violations {
  private static final int MAX_CAUSES = 20;

  private Violations() {}

  /** The constraint's name as in the migrations; empty if the failure was not a constraint's. */
  public static Optional<String> constraint(Throwable thrown) {
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++) {
      if (cause instanceof PSQLException postgres) {
        return Optional.ofNullable(postgres.getServerErrorMessage())
            .map(ServerErrorMessage::getConstraint);
      }
      cause = cause.getCause();
    }
    return Optional.empty();
  }
}
