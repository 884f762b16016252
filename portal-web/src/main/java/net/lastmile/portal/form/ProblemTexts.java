package net.lastmile.portal.form;

import net.lastmile.api.problem.Problem;
import net.lastmile.portal.site.Texts;

/**
 * What the API refuses, in the language of the page: by the code of what is wrong, and in the API's
 * own words where the bundle has none for it.
 */
final class ProblemTexts {
  private static final String OF_REQUEST = "problem.";
  private static final String OF_FIELD = "problem.field.";

  /** Codes of no feature; {@code request.invalid} says nothing of a field that is invalid. */
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
   * @param problem that names the field
   */
  String of(Problem problem, Problem.FieldError error) {
    // A feature's own error says more than the field's part of its name: plan.name-taken,
    // name-taken.
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

  /** Whether a text needs no number, which an API of an earlier release does not give. */
  private boolean isWhole(String key) {
    return !texts.get(key).contains("{0}");
  }
}
