package net.lastmile.api;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Ties an answer to its request (ADR 0021): each answer of the API and of the portals carries the
 * id of its request, which is the caller's own id if it sent one. An answer with another id, or
 * with none, was meant for somebody else.
 */
public final class RequestId {
  /** A name of our own, because proxies put their own ids into the usual one. */
  public static final String HEADER = "Lastmile-Request-Id";

  /** Longer ones, and those with other characters, are not sent back. */
  private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private RequestId() {}

  /** A new, unique id. */
  public static String fresh() {
    return UUID.randomUUID().toString();
  }

  /**
   * The id to answer with.
   *
   * @param asked the caller's id, or null
   */
  public static String answering(String asked) {
    return asked != null && WELL_FORMED.matcher(asked).matches() ? asked : fresh();
  }
}
