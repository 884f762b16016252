package net.lastmile.platform.persistence;

import java.sql.SQLException;

/** A statement failed; {@link StorageFault} and {@link Violations} tell why. */
public final class SqlFailure extends RuntimeException {
  SqlFailure(SQLException cause) {
    super(cause);
  }
}
