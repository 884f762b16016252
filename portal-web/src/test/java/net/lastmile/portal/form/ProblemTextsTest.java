package net.lastmile.portal.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.lastmile.api.problem.Problem;
import net.lastmile.api.problem.Problem.FieldError;
import net.lastmile.portal.site.Texts;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {
  private static final String API_WORDS = "In the API's words.";

  private final ProblemTexts texts = new ProblemTexts(Texts.in(Locale.ENGLISH));

  @Test
  void saysAKnownCodeInTheLanguageOfThePage() {
    assertThat(texts.of(problem("plan.in-use")))
        .isEqualTo("Subscribers are on this plan. Move them to another plan first.");
  }

  @Test
  void leavesWhatItDoesNotKnowInTheWordsOfTheApi() {
    assertThat(texts.of(problem("plan.from-the-future"))).isEqualTo(API_WORDS);
    FieldError error = new FieldError("name", "too-long", "At most 64 characters.");
    assertThat(texts.of(problem("request.invalid", error), error))
        .isEqualTo("At most 64 characters.");
    FieldError invalid = new FieldError("email", "invalid", "An e-mail address.");
    assertThat(texts.of(problem("request.invalid", invalid), invalid))
        .isEqualTo("An e-mail address.");
  }

  @Test
  void putsTheNumbersOfARefusalIntoItsOwnSentence() {
    FieldError error = new FieldError("name", "too-long", API_WORDS, List.of(1_200L));
    assertThat(texts.of(problem("request.invalid", error), error))
        .isEqualTo("At most 1,200 characters.");
    FieldError range = new FieldError("validity", "out-of-range", API_WORDS, List.of(1L, 10L));
    assertThat(texts.of(problem("request.invalid", range), range))
        .isEqualTo("Enter a number from 1 to 10.");
  }

  @Test
  void saysOfAFieldWhatTheFeatureSaysOfIt() {
    FieldError error = new FieldError("name", "name-taken", API_WORDS);
    assertThat(texts.of(problem("plan.name-taken", error), error))
        .isEqualTo("Another plan has this name.");
  }

  @Test
  void saysOfAFieldWhatAnyFieldCanHaveWrong() {
    FieldError error = new FieldError("name", "required", API_WORDS);
    assertThat(texts.of(problem("request.invalid", error), error))
        .isEqualTo("Please fill this in.");
  }

  @Test
  void hasASentenceForAnAnswerWithoutWords() {
    assertThat(texts.of(new Problem(null, null, 502, null, "http.502", List.of())))
        .isEqualTo("This did not work. Please try again.");
    FieldError error = new FieldError("validity", "not-a-number", null);
    assertThat(texts.of(problem("not-a-number", error), error)).isEqualTo("Enter a number.");
  }

  private static Problem problem(String code, FieldError... errors) {
    return new Problem("urn:lastmile:" + code, API_WORDS, 400, null, code, List.of(errors));
  }
}
