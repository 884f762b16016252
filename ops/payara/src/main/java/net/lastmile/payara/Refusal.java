package net.lastmile.payara;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.WriteResult;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.glassfish.grizzly.memory.Buffers;

/** An answer sent without a thread of a lane; the connection then ends (RFC 6585, section 4). */
enum Refusal {
  TOO_MANY_REQUESTS(
      429,
      "Too Many Requests",
      "request.too-many",
      "There were too many requests. Wait a while and try again.",
      true),
  UNAVAILABLE(
      503,
      "Service Unavailable",
      "server.busy",
      "There is too much to do just now. Try again in a few seconds.",
      true),
  TOO_LARGE(
      413, "Content Too Large", "request.too-large", "This is too much to send at once.", false);

  private static final String RETRY_SECONDS = "5";

  /**
   * The header and its check are the same as in {@code net.lastmile.api.RequestId}, which is in the
   * WARs.
   */
  private static final String REQUEST_ID = "Lastmile-Request-Id";

  private static final Pattern WELL_FORMED_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private final int status;
  private final String title;
  private final String code;
  private final String detail;
  private final boolean passing;

  /**
   * @param detail the code's text in the API's bundles, which are in the WARs
   * @param passing whether the same request may be taken later
   */
  Refusal(int status, String title, String code, String detail, boolean passing) {
    this.status = status;
    this.title = title;
    this.code = code;
    this.detail = detail;
    this.passing = passing;
  }

  static Refusal of(Tally.Outcome outcome) {
    return outcome == Tally.Outcome.TOO_MANY ? UNAVAILABLE : TOO_MANY_REQUESTS;
  }

  /**
   * @param whole whether the whole request has arrived. If the connection were closed before, the
   *     answer would be lost, so the rest is read and discarded, within the usual time limit
   */
  @SuppressWarnings("rawtypes") // Grizzly declares it this way.
  NextAction answer(FilterChainContext context, HttpRequestPacket request, boolean whole) {
    boolean api = Lanes.isApi(request.getRequestURI());
    byte[] body = (api ? problem() : sentence()).getBytes(StandardCharsets.UTF_8);
    HttpResponsePacket response = request.getResponse();
    response.setStatus(HttpStatus.newHttpStatus(status, title));
    response.setContentType(api ? "application/problem+json" : "text/plain;charset=UTF-8");
    if (passing) {
      response.setHeader(Header.RetryAfter, RETRY_SECONDS);
    }
    String id = request.getHeader(REQUEST_ID);
    if (id != null && WELL_FORMED_ID.matcher(id).matches()) {
      response.setHeader(REQUEST_ID, id);
    }
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader(Header.CacheControl, "no-store");
    response.setHeader(Header.Connection, "close");
    response.setContentLength(body.length);
    Buffer wrapped = Buffers.wrap(context.getMemoryManager(), body);
    HttpContent content = response.httpContentBuilder().content(wrapped).last(true).build();
    Connection<?> connection = context.getConnection();
    context.write(
        content,
        new EmptyCompletionHandler<WriteResult>() {
          @Override
          public void completed(WriteResult result) {
            if (whole) {
              connection.closeSilently();
            }
          }
        });
    return context.getStopAction();
  }

  /** Discards the rest of a refused request, and closes the connection at its end. */
  static NextAction passOver(FilterChainContext context, boolean whole) {
    if (whole) {
      context.getConnection().closeSilently();
    }
    return context.getStopAction();
  }

  /** In the format of the API's own errors (RFC 9457). */
  private String problem() {
    return "{\"type\":\"urn:lastmile:%1$s\",\"title\":\"%2$s\",\"status\":%3$d,\"code\":\"%1$s\"}"
        .formatted(code, detail, status);
  }

  private String sentence() {
    return detail + "\n";
  }
}
