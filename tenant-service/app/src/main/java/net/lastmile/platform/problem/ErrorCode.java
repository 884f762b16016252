package net.lastmile.platform.problem;

import java.util.List;
import net.lastmile.api.problem.Problem.FieldError;
import net.lastmile.api.problem.ProblemWords;

/**
 * What can go wrong in a feature. Each feature has one enum of these, and its texts in the bundle
 * of its name ({@link ProblemWords}); {@code throw PlanError.NAME_TAKEN.on("name")}.
 */
public interface ErrorCode {
  Fault fault();

  default ProblemKind kind() {
    return fault().kind();
  }

  default String code() {
    return fault().code();
  }

  /** What people are told, in English. */
  default String title() {
    return ProblemWords.inEnglish(code());
  }

  /** The error when no field is to blame. */
  default ProblemException asException() {
    return new ProblemException(this, List.of());
  }

  /** The error with the field that caused it, named as in the request's JSON. */
  default ProblemException on(String field) {
    return new ProblemException(this, List.of(at(field)));
  }

  /**
   * The error of one field among others.
   *
   * @param numbers the numbers in the text
   */
  default FieldError at(String field, Long... numbers) {
    String what = code().substring(code().indexOf('.') + 1);
    String message = ProblemWords.inEnglish(code(), (Object[]) numbers);
    return new FieldError(field, what, message, List.of(numbers));
  }
}
