package net.lastmile.portal.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Supplier;

/**
 * The texts of all packages, which the build joins, for Java code; pages read them as {@code t}.
 */
@RequestScoped
public class Texts {
  static final String BUNDLE = "net.lastmile.portal.Texts";

  private Supplier<Locale> locale;

  Texts() {}

  @Inject
  Texts(Site site) {
    this.locale = site::getLocale;
  }

  private Texts(Locale locale) {
    this.locale = () -> locale;
  }

  /** The texts of one language, regardless of the site. */
  public static Texts in(Locale locale) {
    return new Texts(locale);
  }

  /**
   * @param arguments replace {@code {0}}, {@code {1}} … in the text
   * @throws java.util.MissingResourceException if there is no such text
   */
  public String get(String key, Object... arguments) {
    return get(locale.get(), key, arguments);
  }

  static String get(Locale locale, String key, Object... arguments) {
    String text = ResourceBundle.getBundle(BUNDLE, locale).getString(key);
    return arguments.length == 0 ? text : new MessageFormat(text, locale).format(arguments);
  }

  /** The language of these texts. */
  public Locale locale() {
    return locale.get();
  }

  /** Whether there is such a text. */
  public boolean has(String key) {
    return ResourceBundle.getBundle(BUNDLE, locale.get()).containsKey(key);
  }
}
