package net.lastmile.portal.form;

import java.util.Optional;
import net.lastmile.api.problem.Problem;
import net.lastmile.api.problem.ProblemWords;
import net.lastmile.portal.site.Texts;

/**
 * The API's refusals in the language of the page: looked up by error code, and in the API's own
 * words if there is no text for the code.
 */
final class ProblemTexts {
  private static final String OF_FIELD = "field.";

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
    return words(problem.code())
        .or(() -> Optional.ofNullable(problem.detail()))
        .or(() -> Optional.ofNullable(problem.title()))
        .orElseGet(
            () ->
                texts.get(
                    problem.status() == FIRST_INPUT_ERROR
                        ? "form.error.refused"
                        : "form.error.other"));
  }

  /**
   * @param problem the problem that names the field
   */
  String of(Problem problem, Problem.FieldError error) {
    // A feature's own code, such as plan.name-taken, says more than the field's code, name-taken.
    String code = String.valueOf(problem.code());
    boolean whole = !code.startsWith(ANY_REQUEST) && code.endsWith("." + error.code());
    return words(whole ? code : OF_FIELD + error.code(), error.parameters().toArray())
        .or(() -> Optional.ofNullable(error.message()))
        .orElseGet(
            () ->
                texts.get(
                    "not-a-number".equals(error.code())
                        ? "form.error.number"
                        : "form.error.malformed"));
  }

  /** Nothing for a text that needs a number, if there is none: earlier APIs do not send one. */
  private Optional<String> words(String code, Object... numbers) {
    return ProblemWords.of(code, texts.locale(), numbers);
  }
}
