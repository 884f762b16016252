package net.lastmile.api;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What tells an answer from another's (ADR 0021): each answer of the API and of the portals carries
 * the id of its request, which is the caller's own where it named one. An answer with another id,
 * or with none, was meant for somebody else.
 */
public final class RequestId {
  /** A name of our own: proxies put ids of theirs into the usual one. */
  public static final String HEADER = "Lastmile-Request-Id";

  /** Longer ones, and those with other characters, are not sent back. */
  private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private RequestId() {}

  /** One that nobody used before. */
  public static String fresh() {
    return UUID.randomUUID().toString();
  }

  /**
   * The id to answer with.
   *
   * @param asked the caller's, or null
   */
  public static String answering(String asked) {
    return asked != null && WELL_FORMED.matcher(asked).matches() ? asked : fresh();
  }
}
