package net.lastmile.portal.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The path that a request names, provided that everybody reads it the same way. Browsers, proxies,
 * the server and its filters differ over dot segments, matrix parameters, backslashes, and doubled
 * or encoded separators. No page of ours needs these, so a path with any of them is refused without
 * being compared (Jakarta Servlet 6.0, section 3.5.2).
 */
public final class PlainPath {
  /** Longer than the address of any page. */
  private static final int MAX_LENGTH = 1_024;

  private static final Pattern AMBIGUOUS =
      Pattern.compile(
          "//|[;\\\\\\p{Cntrl}]|/\\.\\.?(?=/|$)|%(?:2[ef]|3b|5c|25|[01][0-9a-f]|7f)",
          Pattern.CASE_INSENSITIVE);

  private PlainPath() {}

  /** Whether a path, as sent and without its query, can be read in one way only. */
  public static boolean isPlain(String sent) {
    return sent.length() <= MAX_LENGTH && sent.startsWith("/") && !AMBIGUOUS.matcher(sent).find();
  }

  /** The path by which the server chose the servlet; empty if it can be read in two ways. */
  public static Optional<String> of(HttpServletRequest request) {
    if (!isPlain(request.getRequestURI())) {
      return Optional.empty();
    }
    String rest = request.getPathInfo();
    return Optional.of(request.getServletPath() + (rest == null ? "" : rest));
  }
}
