package net.lastmile.edge.centre;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * The identity server gave no token. This says nothing about the content that was to be sent with
 * it: once the cause is fixed (a wrong key, a clock that is off, a faulty server), sending
 * continues.
 */
public final class IdentityRefused extends IOException {
  /** Keycloak rejects an assertion that was made later than this after its own time. */
  private static final Duration NOTICEABLE = Duration.ofSeconds(10);

  private IdentityRefused(String message) {
    super(message);
  }

  static IdentityRefused of(int status, HttpHeaders headers, Instant now) {
    String what = "the identity server answered the token request with status " + status;
    return new IdentityRefused(
        what + clockOffset(headers, now).map(IdentityRefused::words).orElse(""));
  }

  /** How far this node's clock is ahead of the server's, by its Date (RFC 9110 section 6.6.1). */
  static Optional<Duration> clockOffset(HttpHeaders headers, Instant now) {
    try {
      return headers
          .firstValue("Date")
          .map(text -> ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME))
          .map(theirs -> Duration.between(theirs.toInstant(), now));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String words(Duration ahead) {
    return ahead.abs().compareTo(NOTICEABLE) < 0
        ? "; are its key and certificate those of this node?"
        : String.format(
            Locale.ROOT,
            "; this node's clock is %d s %s the server's, which is why: set it",
            ahead.abs().toSeconds(),
            ahead.isNegative() ? "behind" : "ahead of");
  }
}
