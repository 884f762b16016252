package net.lastmile.platform.problem;

import java.util.List;
import net.lastmile.api.problem.Problem;
import net.lastmile.api.problem.Problem.FieldError;

/** The one exception that becomes one of our answers; rolls its transaction back. */
public class ProblemException extends RuntimeException {
  private final transient ErrorCode error;
  private final transient List<FieldError> fields;

  public ProblemException(ErrorCode error, List<FieldError> fields) {
    super(error.code());
    this.error = error;
    this.fields = List.copyOf(fields);
  }

  public ErrorCode error() {
    return error;
  }

  public List<FieldError> fields() {
    return fields;
  }

  Problem toProblem() {
    return Problems.of(error, fields);
  }
}
