package net.lastmile.portal.shell;

import jakarta.ws.rs.ProcessingException;
import java.util.Optional;
import net.lastmile.portal.client.ApiProblem;
import net.lastmile.portal.client.ApiUnavailable;

/**
 * A failure of a page that has an error page of its own.
 *
 * @param status the HTTP status
 */
record Failure(RuntimeException cause, int status) {
  static final int UNAUTHORIZED = 401;

  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int UNAVAILABLE = 503;

  /** Unwraps what a page's bean threw: Faces and CDI wrap it, sometimes more than once. */
  static Optional<Failure> of(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof ApiProblem refused) {
        return Optional.of(new Failure(refused, refused.status()));
      }
      if (cause instanceof ApiUnavailable || cause instanceof ProcessingException) {
        return Optional.of(new Failure((RuntimeException) cause, UNAVAILABLE));
      }
    }
    return Optional.empty();
  }

  /** The page that {@code web.xml} names for this status; a new log-in if the log-in has ended. */
  String page() {
    return switch (status) {
      case UNAUTHORIZED -> "/WEB-INF/errors/expired.xhtml";
      case FORBIDDEN -> "/WEB-INF/errors/forbidden.xhtml";
      case NOT_FOUND -> "/WEB-INF/errors/missing.xhtml";
      case UNAVAILABLE -> "/WEB-INF/errors/unavailable.xhtml";
      default -> "/WEB-INF/errors/failed.xhtml";
    };
  }
}
