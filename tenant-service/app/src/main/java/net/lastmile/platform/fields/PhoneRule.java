package net.lastmile.platform.fields;

import java.util.regex.Pattern;
import net.lastmile.api.field.Phone;
import net.lastmile.platform.problem.FieldErrors;

/** Phone numbers as people write them, with an extension; ITU-T E.164 allows at most 15 digits. */
public final class PhoneRule extends FieldRule<Phone, String> {
  private static final Pattern PHONE =
      Pattern.compile("|\\+?[\\p{Nd} ()/.-]{3,}(?:(?:x|ext\\.?|#) ?\\p{Nd}{1,6})?");

  /** Direction marks are copied along with a number from a text in Arabic or Hebrew. */
  private static final Pattern DIRECTION_MARKS = Pattern.compile("[\u200e\u200f\u061c]");

  private static final int LENGTH_MAX = 32;
  private static final int DIGITS_MIN = 3;
  private static final int DIGITS_MAX = 21;

  @Override
  public Object stored(String text) {
    return said(text);
  }

  private static String said(String text) {
    return DIRECTION_MARKS.matcher(text).replaceAll("").strip();
  }

  @Override
  protected void check(Phone field, String value, String name, FieldErrors errors) {
    errors.text(name, value, LENGTH_MAX);
    String phone = said(value);
    long digits = phone.codePoints().filter(Character::isDigit).count();
    boolean dialled = digits >= DIGITS_MIN && digits <= DIGITS_MAX;
    errors.check(
        phone.isEmpty() || dialled && PHONE.matcher(phone).matches(),
        name,
        "not-a-phone",
        "Enter a phone number, for instance +57 300 123 4567.");
  }
}
