package net.lastmile.portal.client;

import java.util.List;
import net.lastmile.api.problem.Problem;

/** The API did not answer, or failed through its own fault. */
public class ApiUnavailable extends RuntimeException {
  private static final int UNAVAILABLE = 503;

  /** What to show when the API gave no reason. */
  public static final Problem NO_ANSWER =
      new Problem(null, null, UNAVAILABLE, null, "request.unavailable", List.of());

  private final transient Problem problem;

  public ApiUnavailable(String message, Throwable cause) {
    super(message, cause);
    this.problem = NO_ANSWER;
  }

  ApiUnavailable(Problem problem) {
    super("the API answered " + problem.status() + " " + problem.code());
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
