package net.lastmile.portal.shell;

import jakarta.ws.rs.ProcessingException;
import java.util.Optional;
import net.lastmile.portal.client.ApiProblem;
import net.lastmile.portal.client.ApiUnavailable;

/**
 * What went wrong on a page, as far as it has a page of its own that says it.
 *
 * @param status of HTTP
 */
record Failure(RuntimeException cause, int status) {
  static final int UNAUTHORIZED = 401;

  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int UNAVAILABLE = 503;

  /** Faces and CDI wrap what a page's bean threw, some of it more than once. */
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

  /** The page that {@code web.xml} names for this status; the log-in having ended, a new start. */
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
