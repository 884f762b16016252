package net.lastmile.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The portal's answer to a path that no client library would send unchanged. */
record RawAnswer(int status, String head) {
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})");
  private static final int TIMEOUT_MILLIS = 90_000;

  /**
   * Repeats the request while the site answers with {@code Retry-After}.
   *
   * @param headers one line each
   */
  static RawAnswer of(String site, String host, String path, String... headers) {
    return Eventually.gives(
        "an answer to " + host + path,
        Eventually.PATIENCE,
        () -> {
          try {
            RawAnswer answer = once(site, host, path, headers);
            return answer.header("retry-after").isEmpty() ? answer : null;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static RawAnswer once(String site, String host, String path, String... headers)
      throws IOException {
    URI url = URI.create(site);
    try (Socket socket = new Socket("127.0.0.1", url.getPort())) {
      socket.setSoTimeout(TIMEOUT_MILLIS);
      String request =
          "GET %s HTTP/1.1\r\nHost: %s:%d\r\nConnection: close\r\n%s\r\n"
              .formatted(
                  path,
                  host,
                  url.getPort(),
                  Stream.of(headers).map(line -> line + "\r\n").collect(Collectors.joining()));
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      String answer =
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      String head = answer.split("\r\n\r\n", 2)[0];
      Matcher status = STATUS.matcher(head);
      return new RawAnswer(status.lookingAt() ? Integer.parseInt(status.group(1)) : 0, head);
    }
  }

  /** Empty if there is none. */
  String header(String name) {
    return head.lines()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
        .map(line -> line.substring(name.length() + 1).strip())
        .reduce("", (all, one) -> all.isEmpty() ? one : all + "\n" + one);
  }
}
