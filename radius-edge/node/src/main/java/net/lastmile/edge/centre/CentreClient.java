package net.lastmile.edge.centre;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import net.lastmile.edge.config.EdgeSettings;
import net.lastmile.edge.contract.event.EdgeHello;
import net.lastmile.edge.contract.event.EventBatch;
import net.lastmile.edge.contract.event.JournalBalance;
import net.lastmile.edge.contract.feed.FeedDigest;
import net.lastmile.edge.contract.feed.FeedPage;
import net.lastmile.edge.contract.job.CoaLease;
import net.lastmile.edge.contract.job.CoaLeaseRequest;
import net.lastmile.edge.contract.job.CoaReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The node's HTTP requests to the centre. Thread-safe. */
public final class CentreClient {
  private static final Logger LOG = LoggerFactory.getLogger(CentreClient.class);

  /** How long the centre may hold a request for changes until there are some. */
  public static final Duration LONG_POLL = Duration.ofSeconds(20);

  /**
   * The same for jobs; shorter, since a job leased to a node that has just died waits for the end
   * of its lease.
   */
  public static final Duration COA_POLL = Duration.ofSeconds(5);

  /** The answer to this request repeats it, and no other answer has it (ADR 0021). */
  private static final String REQUEST_ID = "Lastmile-Request-Id";

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);
  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final Duration DIGEST_TIMEOUT = Duration.ofSeconds(60);
  private static final int UNAUTHORIZED = 401;
  private static final int TOO_LARGE = 413;

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private final URI base;
  private final Clock clock;
  private final HttpClient http;
  private final AccessToken token;
  private final Circuit circuit;
  private volatile Consumer<Instant> dates = date -> {};
  private volatile Instant lastContactAt;
  private volatile boolean reachable;

  public CentreClient(EdgeSettings.Centre settings, Clock clock) {
    this.base = settings.url();
    this.clock = clock;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    this.token = new AccessToken(settings, http, JSON, clock);
    this.circuit = new Circuit(clock);
  }

  /** Changes after a cursor; empty if there are none within {@link #LONG_POLL}. */
  public FeedPage changes(long after) throws IOException, InterruptedException {
    String path =
        "/edge/changes?after=%d&limit=%d&waitSeconds=%d"
            .formatted(after, FeedPage.MAX_ENTRIES, LONG_POLL.toSeconds());
    return get(path, LONG_POLL.plus(TIMEOUT), FeedPage.class);
  }

  public FeedDigest digest() throws IOException, InterruptedException {
    return get("/edge/digest", DIGEST_TIMEOUT, FeedDigest.class);
  }

  /** The live records of one bucket. */
  public FeedPage bucket(int bucket) throws IOException, InterruptedException {
    return get("/edge/buckets/" + bucket, DIGEST_TIMEOUT, FeedPage.class);
  }

  /**
   * @throws CentreRefused with {@link CentreRefused#isVerdictOnContent} if the batch will never be
   *     taken
   */
  public EventBatch.Stored send(EventBatch batch) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        request("/edge/events", TIMEOUT)
            .header("Content-Type", "application/json")
            .header("Content-Encoding", "gzip")
            .POST(BodyPublishers.ofByteArray(Gzip.pack(JSON.writeValueAsBytes(batch))));
    return parse(exchange(request), EventBatch.Stored.class);
  }

  /** Leases jobs for routers to this node; empty if there are none within {@link #COA_POLL}. */
  public CoaLease leaseCoa(int limit, CoaLeaseRequest what)
      throws IOException, InterruptedException {
    String path = "/edge/coa/leases?limit=%d&waitSeconds=%d".formatted(limit, COA_POLL.toSeconds());
    return parse(exchange(posting(path, COA_POLL.plus(TIMEOUT), what)), CoaLease.class);
  }

  /** Reports the results of such jobs. */
  public void report(CoaReport report) throws IOException, InterruptedException {
    post("/edge/coa/results", report);
  }

  /**
   * @return what became of the journal's events; empty from a platform of an earlier release
   */
  public Optional<JournalBalance> hello(EdgeHello hello) throws IOException, InterruptedException {
    byte[] body = exchange(posting("/edge/hello", TIMEOUT, hello));
    return body.length == 0 ? Optional.empty() : Optional.of(parse(body, JournalBalance.class));
  }

  /**
   * @param listener is told the time of the centre's clock, by each answer (RFC 9110 section 6.6.1)
   */
  public void whenDated(Consumer<Instant> listener) {
    dates = listener;
  }

  private void date(HttpResponse<?> response) {
    try {
      response
          .headers()
          .firstValue("Date")
          .map(date -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)))
          .ifPresent(dates);
    } catch (DateTimeException e) {
      LOG.debug("the centre's date cannot be read: {}", e.toString());
    }
  }

  /** Whether the last call got an answer. */
  public boolean reachable() {
    return reachable;
  }

  /** When the centre last answered. */
  public Optional<Instant> lastContactAt() {
    return Optional.ofNullable(lastContactAt);
  }

  private void post(String path, Object body) throws IOException, InterruptedException {
    exchange(posting(path, TIMEOUT, body));
  }

  private HttpRequest.Builder posting(String path, Duration timeout, Object body)
      throws IOException {
    return request(path, timeout)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
  }

  private <T> T get(String path, Duration timeout, Class<T> type)
      throws IOException, InterruptedException {
    return parse(exchange(request(path, timeout).GET()), type);
  }

  private HttpRequest.Builder request(String path, Duration timeout) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .timeout(timeout)
        .header(REQUEST_ID, UUID.randomUUID().toString())
        .header("Accept", "application/json")
        .header("Accept-Encoding", "gzip");
  }

  private byte[] exchange(HttpRequest.Builder request) throws IOException, InterruptedException {
    circuit.enter();
    try {
      request.setHeader("Authorization", "Bearer " + token.get());
      HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
      reachable = true;
      date(response);
      lastContactAt = clock.instant();
      byte[] body = accepted(response);
      circuit.succeeded();
      return body;
    } catch (CentreRefused e) {
      if (e.isVerdictOnContent()) {
        circuit.succeeded();
      } else {
        circuit.failed();
      }
      throw e;
    } catch (IOException e) {
      reachable = false;
      circuit.failed();
      throw e;
    }
  }

  private byte[] accepted(HttpResponse<byte[]> response) throws IOException {
    requireOwn(response);
    if (response.statusCode() / 100 != 2) {
      CentreRefused refused =
          CentreRefused.of(
              response.request().uri().getPath(),
              response.statusCode(),
              response.headers().firstValue("Content-Type").orElse(""),
              plain(response),
              JSON);
      if (refused.isUnauthorized()) {
        token.forget();
      }
      throw refused;
    }
    return plain(response);
  }

  private static byte[] plain(HttpResponse<byte[]> response) throws IOException {
    boolean gzip = response.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
    return gzip ? Gzip.unpack(response.body()) : response.body();
  }

  /**
   * Rejects an answer that was meant for another request: it is neither content nor a verdict on
   * ours.
   */
  private static void requireOwn(HttpResponse<byte[]> response) throws IOException {
    String asked = response.request().headers().firstValue(REQUEST_ID).orElseThrow();
    Optional<String> answered = response.headers().firstValue(REQUEST_ID);
    // The centre's container rejects tokens, and a proxy rejects long bodies, before the centre
    // sees them.
    boolean before =
        answered.isEmpty()
            && (response.statusCode() == UNAUTHORIZED || response.statusCode() == TOO_LARGE);
    if (!answered.equals(Optional.of(asked)) && !before) {
      throw new IOException(
          "the answer to request %s came with the id %s".formatted(asked, answered.orElse("")));
    }
  }

  private static <T> T parse(byte[] body, Class<T> type) throws IOException {
    try {
      return JSON.readValue(body, type);
    } catch (JsonProcessingException e) {
      throw new IOException("the centre's answer cannot be read: " + e.getOriginalMessage(), e);
    }
  }
}
