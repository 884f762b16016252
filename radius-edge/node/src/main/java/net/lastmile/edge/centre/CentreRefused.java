package net.lastmile.edge.centre;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Set;

/** The centre answered, or something on the way to it, and not with success. */
public final class CentreRefused extends IOException {
  private static final int UNAUTHORIZED = 401;
  private static final int CONTENT_TOO_LARGE = 413;

  /** What marks an answer as the centre's own; a proxy's page or another's error has it not. */
  private static final String PROBLEM = "application/problem+json";

  private static final String TYPE = "urn:lastmile:";

  /** Its codes for a body that it cannot read, and for one whose fields cannot be. */
  private static final Set<String> OF_CONTENT = Set.of("request.malformed", "request.invalid");

  private final int status;
  private final boolean verdict;

  private CentreRefused(String what, int status, boolean verdict) {
    super(what + " was answered with status " + status);
    this.status = status;
    this.verdict = verdict;
  }

  /**
   * @param contentType of the answer; the empty text if it has none
   */
  static CentreRefused of(
      String what, int status, String contentType, byte[] body, ObjectMapper json) {
    return new CentreRefused(
        what, status, contentType.startsWith(PROBLEM) && isOfContent(body, json));
  }

  private static boolean isOfContent(byte[] body, ObjectMapper json) {
    try {
      JsonNode problem = json.readTree(body);
      String code = problem.path("code").asText();
      return problem.path("type").asText().equals(TYPE + code) && OF_CONTENT.contains(code);
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Whether the centre itself says that it is the content which it refuses, so that sending it
   * again is of no use. A status alone says nothing: proxies, a platform that is starting, closed
   * to us or overloaded, and whoever answers at the centre's address by mistake have them all.
   */
  public boolean isVerdictOnContent() {
    return verdict;
  }

  /** Whether less at once may get through: proxies have limits of their own. */
  public boolean isTooLarge() {
    return status == CONTENT_TOO_LARGE;
  }

  boolean isUnauthorized() {
    return status == UNAUTHORIZED;
  }
}
