package net.lastmile.ops.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.HdrHistogram.Histogram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "portal",
    mixinStandardHelpOptions = true,
    description =
        "How fast and how heavy the running stack's panel is with many lines: the demo tenant is"
            + " filled by SQL, asked through the API and opened as pages, and emptied again.")
final class PortalCommand implements Callable<Integer> {
  private static final long HIGHEST_MICROS = 120_000_000;
  private static final double MICROS_PER_MILLI = 1000;

  @Option(
      names = "--lines",
      paramLabel = "N",
      defaultValue = "999900",
      description = "Beside the demo's hundred (${DEFAULT-VALUE}).")
  private int lines;

  @Option(
      names = "--visits",
      paramLabel = "N",
      defaultValue = "20",
      description = "Of each page and call, after the first (${DEFAULT-VALUE}).")
  private int visits;

  @Option(names = "--keep", description = "Leave the lines there, for another run to find.")
  private boolean keep;

  private final ObjectMapper json = new ObjectMapper();
  private final ObjectNode figures = json.createObjectNode();

  private interface Call {
    /**
     * @return microseconds
     */
    long time() throws IOException, InterruptedException;
  }

  @Override
  public Integer call() throws IOException, InterruptedException, SQLException {
    PanelBrowser.allowHostNames();
    Path home = Path.of(System.getenv().getOrDefault("LASTMILE_HOME", ".lastmile"));
    JsonNode demo = json.readTree(home.resolve("demo.json").toFile());
    try (Connection connection = superuser(home)) {
      ManyLines many = new ManyLines(connection, "tenant_" + demo.required("tenant").asText());
      many.fill(lines);
      measureApi(home);
      measurePages(home, demo);
      if (!keep) {
        many.remove();
      }
    }
    figures.put("lines", lines);
    Results.keep("portal", figures, Clock.systemUTC());
    return 0;
  }

  private Connection superuser(Path home) throws IOException, InterruptedException, SQLException {
    for (JsonNode part : json.readTree(LastmileCommand.run("status", "--json")).path("parts")) {
      if (part.path("name").asText().equals("postgres")) {
        Path password = home.resolve("secrets/postgres-superuser-password");
        return DriverManager.getConnection(
            part.path("url").asText(), "postgres", Files.readString(password).strip());
      }
    }
    throw new IOException("no stack runs here; start one with ./lastmile up --detach");
  }

  private void measureApi(Path home) throws IOException, InterruptedException {
    Map<String, String> calls;
    try (DemoTenant tenant = new DemoTenant(home)) {
      calls = apiCalls(tenant);
    }
    for (Map.Entry<String, String> each : calls.entrySet()) {
      // A new log-in for each call, as a token is valid only for minutes.
      try (DemoTenant tenant = new DemoTenant(home)) {
        measure("api " + each.getKey(), () -> time(tenant, each.getValue()));
      }
    }
  }

  private static Map<String, String> apiCalls(DemoTenant tenant)
      throws IOException, InterruptedException {
    Map<String, String> calls = new LinkedHashMap<>();
    calls.put("counts", "/subscribers/counts");
    calls.put("dashboard", "/dashboard");
    calls.put("last hour", "/dashboard/history");
    calls.put("last month", "/dashboard/history?range=MONTH");
    PortalPages.LISTS.forEach((name, query) -> calls.put(name, "/subscribers?limit=25&" + query));
    JsonNode first = tenant.get("/subscribers?limit=25&sort=username");
    calls.put(
        "second page", "/subscribers?limit=25&sort=username&cursor=" + first.path("next").asText());
    String id = first.required("items").required(0).required("id").asText();
    calls.put("one subscriber", "/subscribers/" + id);
    calls.put("one subscriber's sessions", "/subscribers/" + id + "/sessions?limit=25");
    calls.put("live sessions", "/sessions?limit=25&live=true");
    calls.put("plans", "/plans?limit=25");
    return calls;
  }

  private static long time(DemoTenant tenant, String path)
      throws IOException, InterruptedException {
    long began = System.nanoTime();
    tenant.get(path);
    return (System.nanoTime() - began) / 1000;
  }

  private void measurePages(Path home, JsonNode demo) throws IOException, InterruptedException {
    Map<String, String> pages = new LinkedHashMap<>(PortalPages.PAGES);
    PortalPages.LISTS.forEach((name, query) -> pages.put(name, "/panel/subscribers?" + query));
    try (DemoTenant tenant = new DemoTenant(home)) {
      String username = demo.required("subscribers").required(0).required("username").asText();
      String id = tenant.idOf(username);
      pages.put("one subscriber", "/panel/subscribers/detail?id=" + id);
      pages.put("one subscriber's sessions", "/panel/subscribers/detail?tab=sessions&id=" + id);
    }
    JsonNode staff = demo.required("staff");
    try (PanelBrowser browser = new PanelBrowser(URI.create(demo.required("panelUrl").asText()))) {
      browser.logIn(staff.required("username").asText(), staff.required("password").asText());
      for (Map.Entry<String, String> page : pages.entrySet()) {
        browser.forgetKept();
        PanelBrowser.Visit first = browser.open(page.getValue());
        PanelBrowser.Visit next = browser.open(page.getValue());
        measure("page " + page.getKey(), () -> browser.open(page.getValue()).pageMicros())
            .put("firstVisitMillis", first.wholeMicros() / MICROS_PER_MILLI)
            .put("firstVisitOctets", first.octets())
            .put("laterVisitOctets", next.octets());
        System.out.printf(
            Locale.ROOT,
            "%44s first visit whole %.0f ms, %,d octets; later %,d octets%n",
            "",
            first.wholeMicros() / MICROS_PER_MILLI,
            first.octets(),
            next.octets());
      }
    }
  }

  private ObjectNode measure(String name, Call call) throws IOException, InterruptedException {
    double first = call.time() / MICROS_PER_MILLI;
    Histogram micros = new Histogram(HIGHEST_MICROS, 3);
    for (int visit = 0; visit < visits; visit++) {
      micros.recordValue(call.time());
    }
    double p50 = micros.getValueAtPercentile(50) / MICROS_PER_MILLI;
    double p95 = micros.getValueAtPercentile(95) / MICROS_PER_MILLI;
    System.out.printf(
        Locale.ROOT, "%-44s first %.0f, p50 %.0f, p95 %.0f ms%n", name, first, p50, p95);
    ObjectNode node = figures.putObject(name);
    return node.put("firstMillis", first).put("p50Millis", p50).put("p95Millis", p95);
  }
}
