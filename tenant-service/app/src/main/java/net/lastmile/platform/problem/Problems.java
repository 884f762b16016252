package net.lastmile.platform.problem;

import jakarta.ws.rs.core.Response;
import java.util.List;
import net.lastmile.api.problem.Problem;
import net.lastmile.api.problem.Problem.FieldError;

/** Renders errors as RFC 9457 has them. */
final class Problems {
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

  static Response response(ErrorCode error, List<FieldError> fields) {
    return response(of(error, fields));
  }

  static Response response(Problem problem) {
    return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem).build();
  }
}
