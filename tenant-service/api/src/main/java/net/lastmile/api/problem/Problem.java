package net.lastmile.api.problem;

import java.util.List;

/**
 * An error in the form of RFC 9457.
 *
 * @param type {@code urn:lastmile:} followed by the code
 * @param title one sentence for people
 * @param code stable name for programs, for instance {@code subscriber.username-taken}
 * @param errors what is wrong with which field; empty if no field is to blame
 */
public record Problem(
    String type, String title, int status, String detail, String code, List<FieldError> errors) {
  public static final String MEDIA_TYPE = "application/problem+json";

  /**
   * @param field as in the request's JSON, for instance {@code downloadKbps}
   * @param code for instance {@code too-long}
   * @param message one sentence, in English
   * @param parameters the numbers in the message, so that a client can write it in another language
   *     by its code
   */
  public record FieldError(String field, String code, String message, List<Long> parameters) {
    public FieldError {
      parameters = parameters == null ? List.of() : List.copyOf(parameters);
    }

    /** An error whose message contains no number. */
    public FieldError(String field, String code, String message) {
      this(field, code, message, List.of());
    }
  }
}
