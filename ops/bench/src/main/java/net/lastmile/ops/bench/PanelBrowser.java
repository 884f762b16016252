package net.lastmile.ops.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * A browser without a screen: logs in with Keycloak's form, asks for compressed answers, fetches
 * what a page refers to, and caches what it may. It connects to panels on the loopback address
 * under their host names, which need not resolve.
 */
final class PanelBrowser implements AutoCloseable {
  private static final int MAX_REDIRECTS = 10;
  private static final Pattern NAMED =
      Pattern.compile("<(?:script|link|img)\\b[^>]*\\b(?:src|href)=\"([^\"]+)\"");
  private static final Pattern NAMED_IN_STYLE = Pattern.compile("url\\(\"?(/[^\")]+)\"?\\)");
  private static final Pattern FORM = Pattern.compile("<form[^>]*\\baction=\"([^\"]+)\"");
  private static final Pattern MAX_AGE = Pattern.compile("max-age=([1-9]\\d*)");

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Map<String, Map<String, String>> cookies = new HashMap<>();
  private final Set<URI> kept = new HashSet<>();
  private final URI panel;

  /** A page with everything that had to be fetched for it. */
  record Visit(long pageMicros, long wholeMicros, long octets, int requests) {}

  private record Answer(URI uri, HttpResponse<byte[]> response) {
    /** Size on the wire, including the header fields. */
    long octets() {
      long fields =
          response.headers().map().entrySet().stream()
              .flatMap(field -> field.getValue().stream().map(v -> field.getKey() + ": " + v))
              .mapToLong(line -> line.length() + 2L)
              .sum();
      return response.body().length + fields;
    }

    String text() throws IOException {
      boolean packed = response.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
      byte[] body = response.body();
      if (packed) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
          body = in.readAllBytes();
        }
      }
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  PanelBrowser(URI panel) {
    this.panel = panel;
  }

  /**
   * Must be called before this process makes its first HTTP client, as the property is read once.
   */
  static void allowHostNames() {
    System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
  }

  void logIn(String username, String password) throws IOException, InterruptedException {
    Answer form = follow(send(panel.resolve("/panel/dashboard"), null));
    Matcher action = FORM.matcher(form.text());
    if (!action.find()) {
      throw new IOException("no log-in form at " + form.uri());
    }
    String fields = "username=" + encoded(username) + "&password=" + encoded(password);
    URI target = URI.create(action.group(1).replace("&amp;", "&"));
    Answer inside = follow(send(target, BodyPublishers.ofString(fields)));
    if (!inside.uri().getPath().startsWith("/panel/")) {
      throw new IOException("the log-in ended at " + inside.uri());
    }
  }

  /** Empties the cache. */
  void forgetKept() {
    kept.clear();
  }

  Visit open(String path) throws IOException, InterruptedException {
    long began = System.nanoTime();
    Answer page = send(panel.resolve(path), null);
    long pageMicros = (System.nanoTime() - began) / 1000;
    if (page.response().statusCode() != 200) {
      throw new IOException(path + " answered " + page.response().statusCode());
    }
    long octets = page.octets();
    int requests = 1;
    for (URI each : named(NAMED, page)) {
      octets += fetch(each);
      requests++;
    }
    return new Visit(pageMicros, (System.nanoTime() - began) / 1000, octets, requests);
  }

  private static Set<URI> named(Pattern pattern, Answer in) throws IOException {
    Set<URI> found = new LinkedHashSet<>();
    Matcher name = pattern.matcher(in.text());
    while (name.find()) {
      found.add(in.uri().resolve(name.group(1).replace("&amp;", "&")));
    }
    return found;
  }

  /** Fetches a resource and what it refers to in turn; returns octets, 0 if it is cached. */
  private long fetch(URI resource) throws IOException, InterruptedException {
    if (kept.contains(resource) || "data".equals(resource.getScheme())) {
      return 0;
    }
    Answer answer = send(resource, null);
    long octets = answer.octets();
    if (mayKeep(answer.response())) {
      kept.add(resource);
    }
    if (resource.getPath().contains(".css")) {
      for (URI each : named(NAMED_IN_STYLE, answer)) {
        octets += fetch(each);
      }
    }
    return octets;
  }

  private static boolean mayKeep(HttpResponse<byte[]> response) {
    String control = String.join(",", response.headers().allValues("Cache-Control"));
    boolean lasts =
        MAX_AGE.matcher(control).find() || response.headers().firstValue("Expires").isPresent();
    return lasts && !control.contains("no-store") && !control.contains("no-cache");
  }

  private Answer follow(Answer answer) throws IOException, InterruptedException {
    Answer now = answer;
    for (int i = 0; i < MAX_REDIRECTS && now.response().statusCode() / 100 == 3; i++) {
      String location = now.response().headers().firstValue("Location").orElseThrow();
      now = send(now.uri().resolve(location), null);
    }
    return now;
  }

  private Answer send(URI uri, BodyPublisher form) throws IOException, InterruptedException {
    String loopback = uri.toString().replaceFirst("//[^/:]+", "//127.0.0.1");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(loopback))
            .header("Host", uri.getAuthority())
            .header("Accept-Encoding", "gzip");
    Map<String, String> jar = cookies.computeIfAbsent(uri.getHost(), _ -> new HashMap<>());
    if (!jar.isEmpty()) {
      request.header("Cookie", cookieHeader(jar));
    }
    if (form != null) {
      request.header("Content-Type", "application/x-www-form-urlencoded").POST(form);
    }
    HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
    for (String set : response.headers().allValues("Set-Cookie")) {
      String[] pair = set.split(";", 2)[0].split("=", 2);
      jar.put(pair[0], pair[1]);
    }
    return new Answer(uri, response);
  }

  private static String cookieHeader(Map<String, String> jar) {
    return jar.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .reduce((a, b) -> a + "; " + b)
        .orElse("");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    http.close();
  }
}
