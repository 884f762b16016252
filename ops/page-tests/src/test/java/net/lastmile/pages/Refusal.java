package net.lastmile.pages;

import java.util.List;
import net.lastmile.api.problem.Problem;
import net.lastmile.api.problem.Problem.FieldError;
import net.lastmile.api.problem.ProblemWords;

/** What the API says instead of doing what it was asked. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  private Refusal(Problem problem) {
    super(problem.code());
    this.problem = problem;
  }

  /**
   * @param code one of the API's, which has its words
   */
  static Refusal of(int status, String code, FieldError... errors) {
    return of(status, code, List.of(errors));
  }

  /** What another thing has already. */
  static Refusal taken(String code, String field) {
    String what = code.substring(code.indexOf('.') + 1);
    return of(409, code, new FieldError(field, what, ProblemWords.inEnglish(code)));
  }

  static void ifAny(List<FieldError> errors) {
    if (!errors.isEmpty()) {
      throw of(400, "request.invalid", errors);
    }
  }

  private static Refusal of(int status, String code, List<FieldError> errors) {
    return new Refusal(
        new Problem(
            "urn:lastmile:" + code, ProblemWords.inEnglish(code), status, null, code, errors));
  }

  Problem problem() {
    return problem;
  }
}
