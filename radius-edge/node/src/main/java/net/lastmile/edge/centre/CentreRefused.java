package net.lastmile.edge.centre;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Set;

/** The centre, or something on the way to it, answered with an error. */
public final class CentreRefused extends IOException {
  private static final int UNAUTHORIZED = 401;
  private static final int CONTENT_TOO_LARGE = 413;

  /** Marks an answer as the centre's own; a proxy's page or another server's error lacks it. */
  private static final String PROBLEM = "application/problem+json";

  private static final String TYPE = "urn:lastmile:";

  /** The centre's codes for a body that it cannot read, and for one with impossible fields. */
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
   * Whether the centre itself says that it refuses the content, so that sending it again is of no
   * use. A status alone proves nothing: proxies send the same ones, and so does a platform that is
   * starting, overloaded or closed to this node, or another server at the centre's address.
   */
  public boolean isVerdictOnContent() {
    return verdict;
  }

  /** Whether a smaller body may get through: proxies have limits of their own. */
  public boolean isTooLarge() {
    return status == CONTENT_TOO_LARGE;
  }

  boolean isUnauthorized() {
    return status == UNAUTHORIZED;
  }
}
