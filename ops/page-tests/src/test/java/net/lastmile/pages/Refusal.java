package net.lastmile.pages;

import java.util.List;
import net.lastmile.api.problem.Problem;
import net.lastmile.api.problem.Problem.FieldError;

/** What the API says instead of doing what it was asked. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  private Refusal(Problem problem) {
    super(problem.code());
    this.problem = problem;
  }

  static Refusal of(int status, String code, String title, FieldError... errors) {
    return new Refusal(
        new Problem("urn:lastmile:" + code, title, status, null, code, List.of(errors)));
  }

  Problem problem() {
    return problem;
  }
}
