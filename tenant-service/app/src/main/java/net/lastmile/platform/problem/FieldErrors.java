package net.lastmile.platform.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.lastmile.api.problem.Problem.FieldError;

/**
 * Collects what is wrong with a request, so that a person sees all faults at once. Each check adds
 * an error or does nothing; {@link #throwIfAny} ends it. Absent (null) values pass every check
 * except {@link #required}.
 */
public final class FieldErrors {
  /** Longer than any value that has a pattern; longer text is not matched at all. */
  private static final int MATCHED_MAX = 4_096;

  /** Control characters, line and paragraph separators, direction marks (UAX 9 section 2). */
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\p{Cc}\\p{Zl}\\p{Zp}\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");

  private final List<FieldError> errors = new ArrayList<>();

  /**
   * @param parameters the numbers in the message
   */
  public FieldErrors add(String field, String code, String message, Long... parameters) {
    errors.add(new FieldError(field, code, message, List.of(parameters)));
    return this;
  }

  /**
   * @param numbers the numbers in the message
   */
  public FieldErrors add(String field, FieldFault fault, Long... numbers) {
    errors.add(fault.at(field, numbers));
    return this;
  }

  public FieldErrors required(String field, Object value) {
    boolean missing = value == null || value instanceof String text && text.isBlank();
    return missing ? add(field, FieldFault.REQUIRED) : this;
  }

  /**
   * Requires at most this many characters (code points), none of which controls a terminal or
   * changes the direction of the text after it.
   */
  public FieldErrors text(String field, String value, int maxLength) {
    if (value == null) {
      return this;
    }
    if (value.codePointCount(0, value.length()) > maxLength) {
      return add(field, FieldFault.TOO_LONG, (long) maxLength);
    }
    return controls(field, value);
  }

  private FieldErrors controls(String field, String value) {
    boolean any = value.codePoints().anyMatch(FieldErrors::controls);
    return any ? add(field, FieldFault.CONTROL_CHARACTER) : this;
  }

  /**
   * Embeddings, overrides and isolates (Unicode annex 9) make a text look like another text, and no
   * encoding can hold half of a surrogate pair. The direction marks used in Arabic and Hebrew texts
   * are allowed.
   */
  private static boolean controls(int c) {
    return Character.isISOControl(c) && c != '\n' && c != '\t'
        || c >= 0x202A && c <= 0x202E
        || c >= 0x2066 && c <= 0x2069
        || c == 0x2028
        || c == 0x2029
        || c == 0xFEFF
        || c >= 0xFFF9 && c <= 0xFFFB
        || Character.getType(c) == Character.SURROGATE
        || c >= 0xE0000 && c <= 0xE007F;
  }

  /**
   * Requires at most this many characters on one line, all of them visible: no line end, nothing
   * that changes the direction of writing.
   */
  public FieldErrors line(String field, String value, int maxLength) {
    if (value != null && UNSEEN.matcher(value).find()) {
      return add(field, FieldFault.CONTROL_CHARACTER);
    }
    return text(field, value, maxLength);
  }

  public FieldErrors matches(String field, String value, Pattern pattern, String message) {
    if (value == null) {
      return this;
    }
    return value.length() <= MATCHED_MAX && pattern.matcher(value).matches()
        ? controls(field, value)
        : add(field, "invalid", message);
  }

  public FieldErrors range(String field, Number value, long min, long max) {
    if (value == null || value.longValue() >= min && value.longValue() <= max) {
      return this;
    }
    return add(field, FieldFault.OUT_OF_RANGE, min, max);
  }

  public FieldErrors check(boolean good, String field, String code, String message) {
    return good ? this : add(field, code, message);
  }

  public FieldErrors check(boolean good, String field, FieldFault fault, Long... numbers) {
    return good ? this : add(field, fault, numbers);
  }

  public List<FieldError> list() {
    return List.copyOf(errors);
  }

  public boolean isEmpty() {
    return errors.isEmpty();
  }

  /**
   * @throws ProblemException with every error, if there is one
   */
  public void throwIfAny() {
    if (!errors.isEmpty()) {
      throw new ProblemException(RequestError.INVALID, errors);
    }
  }
}
