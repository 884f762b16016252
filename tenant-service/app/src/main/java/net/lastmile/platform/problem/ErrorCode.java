package net.lastmile.platform.problem;

import java.util.List;
import net.lastmile.api.problem.Problem.FieldError;

/**
 * What can go wrong in a feature. Each feature has one enum of these; {@code throw
 * PlanError.NAME_TAKEN.on("name")}.
 */
public interface ErrorCode {
  ProblemKind kind();

  /** Stable name for programs: feature, dot, what: {@code plan.name-taken}. */
  String code();

  /** One sentence for people. */
  String title();

  /** The error when no field is to blame. */
  default ProblemException asException() {
    return new ProblemException(this, List.of());
  }

  /** The error with the field that caused it, named as in the request's JSON. */
  default ProblemException on(String field) {
    String what = code().substring(code().indexOf('.') + 1);
    return new ProblemException(this, List.of(new FieldError(field, what, title())));
  }
}
