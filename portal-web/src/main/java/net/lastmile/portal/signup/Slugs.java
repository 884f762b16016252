package net.lastmile.portal.signup;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names under the base domain (T2). */
final class Slugs {
  static final int MAX_LENGTH = 32;

  private static final Pattern VALID = Pattern.compile("[a-z0-9][a-z0-9-]{1,30}[a-z0-9]");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
  private static final Pattern EDGES = Pattern.compile("^-+|-+$");

  private Slugs() {}

  static boolean isValid(String slug) {
    return VALID.matcher(slug).matches();
  }

  /** The slug suggested for a company's name; may be empty or too short. */
  static String from(String company) {
    String plain = MARKS.matcher(Normalizer.normalize(company, Normalizer.Form.NFD)).replaceAll("");
    String slug = OTHERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
    slug = EDGES.matcher(slug).replaceAll("");
    return slug.length() <= MAX_LENGTH
        ? slug
        : EDGES.matcher(slug.substring(0, MAX_LENGTH)).replaceAll("");
  }
}
