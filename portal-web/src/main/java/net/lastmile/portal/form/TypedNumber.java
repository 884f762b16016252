package net.lastmile.portal.form;

import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers as people type them in a language, or as the page shows them: {@code 29,90}, {@code
 * 1.500,00}, {@code 1 500}, {@code 1,5M}, Arabic digits.
 */
final class TypedNumber {
  private static final Pattern TEXT =
      Pattern.compile("([\\p{Nd}\\p{Zs}.,'\u2019\u066b\u066c]*\\p{Nd})(\\p{Zs}*\\p{L}?)");

  private TypedNumber() {}

  /**
   * Converts to the API's notation; a text that is not a number in this language stays unchanged.
   */
  static String plain(String typed, Locale locale) {
    Matcher parts = TEXT.matcher(typed.strip());
    if (!parts.matches()) {
      return typed;
    }
    String digits =
        latin(parts.group(1)).replaceAll("[\\p{Zs}'\u2019\u066c]", "").replace('\u066b', '.');
    String plain = separated(digits, DecimalFormatSymbols.getInstance(locale));
    return plain == null ? typed : plain + parts.group(2).strip();
  }

  private static String latin(String text) {
    StringBuilder latin = new StringBuilder();
    text.codePoints()
        .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
        .forEach(latin::appendCodePoint);
    return latin.toString();
  }

  /**
   * @param text digits, points and commas
   * @return null if they do not form a number
   */
  private static String separated(String text, DecimalFormatSymbols symbols) {
    int last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
    if (last < 0) {
      return text;
    }
    char separator = text.charAt(last);
    String whole = text.substring(0, last);
    String behind = text.substring(last + 1);
    boolean once = whole.indexOf(separator) < 0;
    boolean mixed = whole.indexOf(separator == '.' ? ',' : '.') >= 0;
    boolean groups = separator == symbols.getGroupingSeparator() && behind.length() == 3;
    if (once && (mixed || separator == symbols.getDecimalSeparator() || !groups)) {
      String grouped = ungrouped(whole);
      return grouped == null ? null : grouped + "." + behind;
    }
    return mixed ? null : ungrouped(text);
  }

  private static String ungrouped(String text) {
    boolean plain = text.chars().allMatch(c -> c >= '0' && c <= '9');
    boolean grouped = text.matches("[0-9]{1,3}(?:([.,])[0-9]{3})(?:\\1[0-9]{3})*");
    return plain || grouped ? text.replaceAll("[.,]", "") : null;
  }
}
