package net.lastmile.portal.client;

import net.lastmile.api.problem.Problem;

/** The API refused a call and gave the reason. */
public class ApiProblem extends RuntimeException {
  private final transient Problem problem;

  public ApiProblem(Problem problem) {
    super(problem.status() + " " + problem.code());
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }

  public int status() {
    return problem.status();
  }
}
