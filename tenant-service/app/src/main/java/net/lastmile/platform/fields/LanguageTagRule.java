package net.lastmile.platform.fields;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.lastmile.api.field.LanguageTag;
import net.lastmile.platform.problem.FieldErrors;

/** A language for which texts, numbers and dates are known: {@code xx} is well-formed, but none. */
public final class LanguageTagRule extends FieldRule<LanguageTag, String> {
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Set<String> LANGUAGES =
      Stream.of(Locale.getAvailableLocales())
          .map(Locale::getLanguage)
          .filter(language -> !language.isEmpty())
          .collect(Collectors.toUnmodifiableSet());

  private static boolean isLanguage(String tag) {
    try {
      Locale locale = new Locale.Builder().setLanguageTag(tag).build();
      return LANGUAGES.contains(locale.getLanguage())
          && (locale.getCountry().isEmpty() || COUNTRIES.contains(locale.getCountry()));
    } catch (IllformedLocaleException _) {
      return false;
    }
  }

  @Override
  protected void check(LanguageTag field, String value, String name, FieldErrors errors) {
    errors.check(isLanguage(value), name, "invalid", "Enter a BCP 47 tag, for instance es-CO.");
  }
}
