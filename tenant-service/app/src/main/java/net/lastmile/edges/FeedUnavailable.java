package net.lastmile.edges;

import java.sql.SQLException;

/** The feed's tables cannot be read or written at the moment. */
public final class FeedUnavailable extends RuntimeException {
  FeedUnavailable(SQLException cause) {
    super(cause);
  }
}
