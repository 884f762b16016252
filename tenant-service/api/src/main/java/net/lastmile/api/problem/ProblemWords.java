package net.lastmile.api.problem;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people are told for a problem's code. The texts stand in a bundle for each feature, beside
 * this class: {@code plan.name-taken} is {@code name-taken} of {@code plan.properties}. What any
 * field can have wrong is in {@code field.properties}.
 */
public final class ProblemWords {
  private static final Pattern CODE = Pattern.compile("([a-z-]{1,40})\\.([a-z0-9-]{1,60})");
  private static final String BUNDLES = ProblemWords.class.getPackageName() + ".";

  /** A page in English must not come in the language of the server's machine. */
  private static final ResourceBundle.Control ONLY_THAT_LANGUAGE =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private ProblemWords() {}

  /**
   * @param numbers replace {@code {0}}, {@code {1}} … in the text
   * @return nothing if there is no text for the code, or if the text needs a number and none is
   *     given
   */
  public static Optional<String> of(String code, Locale locale, Object... numbers) {
    Matcher parts = CODE.matcher(String.valueOf(code));
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      ResourceBundle bundle =
          ResourceBundle.getBundle(BUNDLES + parts.group(1), locale, ONLY_THAT_LANGUAGE);
      return filled(bundle.getString(parts.group(2)), locale, numbers);
    } catch (MissingResourceException unknown) {
      return Optional.empty();
    }
  }

  /**
   * The API's own words.
   *
   * @throws IllegalStateException if there is no text for the code
   */
  public static String inEnglish(String code, Object... numbers) {
    return of(code, Locale.ENGLISH, numbers)
        .orElseThrow(() -> new IllegalStateException("no text for the code " + code));
  }

  private static Optional<String> filled(String text, Locale locale, Object... numbers) {
    if (!text.contains("{0}")) {
      return Optional.of(text);
    }
    return numbers.length == 0
        ? Optional.empty()
        : Optional.of(new MessageFormat(text, locale).format(numbers));
  }
}
