package net.lastmile.platform.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.lastmile.api.problem.Problem.FieldError;

/**
 * Collects what is wrong with a request, so that a person sees all of it at once. Each check adds
 * an error or does nothing; {@link #throwIfAny} ends it. Absent (null) values pass all but {@link
 * #required}.
 */
public final class FieldErrors {
  /** Longer than any value that has a pattern: none is tried on what never ends. */
  private static final int MATCHED_MAX = 4_096;

  /** Controls, line and paragraph separators, marks of direction (UAX 9 section 2). */
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

  public FieldErrors required(String field, Object value) {
    boolean missing = value == null || value instanceof String text && text.isBlank();
    return missing ? add(field, "required", "This is needed.") : this;
  }

  /** At most so many characters (code points), and none that controls a terminal. */
  public FieldErrors text(String field, String value, int maxLength) {
    if (value == null) {
      return this;
    }
    if (value.codePointCount(0, value.length()) > maxLength) {
      return add(field, "too-long", "At most " + maxLength + " characters.", (long) maxLength);
    }
    if (value.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
      return add(field, "control-character", "Control characters are not allowed.");
    }
    return this;
  }

  /**
   * At most so many characters on one line, each of which is seen: no end of line, nothing that
   * turns the direction of writing round.
   */
  public FieldErrors line(String field, String value, int maxLength) {
    if (value != null && UNSEEN.matcher(value).find()) {
      return add(field, "control-character", "Control characters are not allowed.");
    }
    return text(field, value, maxLength);
  }

  public FieldErrors matches(String field, String value, Pattern pattern, String message) {
    return value == null || value.length() <= MATCHED_MAX && pattern.matcher(value).matches()
        ? this
        : add(field, "invalid", message);
  }

  public FieldErrors range(String field, Number value, long min, long max) {
    if (value == null || value.longValue() >= min && value.longValue() <= max) {
      return this;
    }
    return add(field, "out-of-range", "From " + min + " to " + max + ".", min, max);
  }

  public FieldErrors check(boolean good, String field, String code, String message) {
    return good ? this : add(field, code, message);
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
