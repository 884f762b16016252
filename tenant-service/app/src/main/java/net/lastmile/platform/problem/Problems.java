package net.lastmile.platform.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import net.lastmile.api.problem.Problem;
import net.lastmile.api.problem.Problem.FieldError;

/** Renders errors in the form of RFC 9457. */
public final class Problems {
  private static final int FIRST_SERVER_ERROR = 500;
  private static final int RETRY_SECONDS = 5;
  private static final String TYPE_PREFIX = "urn:lastmile:";

  private Problems() {}

  static Problem of(ErrorCode error, List<FieldError> fields) {
    return new Problem(
        TYPE_PREFIX + error.code(),
        error.title(),
        error.kind().status(),
        null,
        error.code(),
        fields);
  }

  /** The problem for an answer that no code of ours produced. */
  public static Problem ofStatus(int status) {
    RequestError error =
        switch (status) {
          case 401 -> RequestError.UNAUTHENTICATED;
          case 403 -> RequestError.FORBIDDEN;
          case 404 -> RequestError.NOT_FOUND;
          case 503 -> RequestError.UNAVAILABLE;
          default -> status >= FIRST_SERVER_ERROR ? RequestError.BUG : RequestError.REFUSED;
        };
    Problem problem = of(error, List.of());
    return new Problem(problem.type(), problem.title(), status, null, problem.code(), List.of());
  }

  static Response response(ErrorCode error, List<FieldError> fields) {
    return response(of(error, fields));
  }

  static Response response(Problem problem) {
    Response.ResponseBuilder response =
        Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
    if (problem.status() == ProblemKind.TRANSIENT.status()) {
      response.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }
    return response.build();
  }
}
