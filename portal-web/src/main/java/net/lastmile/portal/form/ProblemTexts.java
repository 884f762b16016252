package net.lastmile.portal.form;

import net.lastmile.api.problem.Problem;
import net.lastmile.portal.site.Texts;

/**
 * The API's refusals in the language of the page: looked up by error code, and in the API's own
 * words if there is no text for the code.
 */
final class ProblemTexts {
  private static final String OF_REQUEST = "problem.";
  private static final String OF_FIELD = "problem.field.";

  /**
   * Codes that belong to no feature; {@code request.invalid} does not say what is wrong with a
   * field.
   */
  private static final String ANY_REQUEST = "request.";

  private static final int FIRST_INPUT_ERROR = 400;

  private final Texts texts;

  ProblemTexts(Texts texts) {
    this.texts = texts;
  }

  String of(Problem problem) {
    String key = OF_REQUEST + problem.code();
    if (texts.has(key)) {
      return texts.get(key);
    }
    if (problem.detail() != null) {
      return problem.detail();
    }
    if (problem.title() != null) {
      return problem.title();
    }
    return texts.get(
        problem.status() == FIRST_INPUT_ERROR ? "form.error.refused" : "form.error.other");
  }

  /**
   * @param problem the problem that names the field
   */
  String of(Problem problem, Problem.FieldError error) {
    // A feature's own code, such as plan.name-taken, says more than the field's code, name-taken.
    String code = String.valueOf(problem.code());
    boolean whole = !code.startsWith(ANY_REQUEST) && code.endsWith("." + error.code());
    String key = whole ? OF_REQUEST + problem.code() : OF_FIELD + error.code();
    if (texts.has(key) && (isWhole(key) || !error.parameters().isEmpty())) {
      return texts.get(key, error.parameters().toArray());
    }
    if (error.message() != null) {
      return error.message();
    }
    return texts.get(
        "not-a-number".equals(error.code()) ? "form.error.number" : "form.error.malformed");
  }

  /** Whether the text needs no number; APIs of earlier releases do not send one. */
  private boolean isWhole(String key) {
    return !texts.get(key).contains("{0}");
  }
}
