package net.lastmile.ops.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The stack of {@link TenantsCommand}, as its operator and its database's superuser see it. */
final class TenantsStack implements AutoCloseable {
  private static final int LOOK_MILLIS = 500;

  /** Tenants that are under way at once: more would wait for Keycloak in the platform. */
  private static final int AT_ONCE = 12;

  /** A token is valid for minutes. */
  private static final int TENANTS_PER_TOKEN = 25;

  private static final Duration STATISTICS_ARE_LATE = Duration.ofSeconds(3);

  /** A migration that can be undone in one statement and done again. */
  private static final String LAST_MIGRATION = "453";

  private static final String UNDO = "alter table %s.ip_pool drop column spares_ends";

  private static final String TENANT =
      """
      {"company": "%1$s Net", "slug": "%1$s", "country": "CO", "timeZone": "America/Bogota",
       "currency": "COP", "adminName": "Ana Díaz", "email": "ana@%1$s.example",
       "adminUsername": "ana", "adminPassword": "correct-horse-battery"}""";

  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient http = HttpClient.newHttpClient();
  private final Path home;
  private final String database;
  private final URI tenants;

  TenantsStack(Path home) throws IOException, InterruptedException {
    this.home = home;
    this.database = part("postgres").required("url").asText();
    this.tenants = URI.create(part("platform").required("url").asText() + "/api/operator/tenants");
  }

  /** Provisions tenants until there are so many. */
  void provision(int wanted) throws IOException, InterruptedException, SQLException {
    int made = tenants();
    for (int i = made; i < wanted; ) {
      String token = LastmileCommand.runAt(home, "operator", "token").strip();
      for (int of = 0; of < TENANTS_PER_TOKEN && i < wanted; of++, i++) {
        while (number("select count(*) from platform.tenant where status = 'PROVISIONING'")
            >= AT_ONCE) {
          Thread.sleep(LOOK_MILLIS / 10);
        }
        create("bench-" + i, token);
      }
    }
    while (number("select count(*) from platform.tenant where status <> 'ACTIVE'") > 0) {
      Thread.sleep(LOOK_MILLIS);
    }
  }

  private void create(String slug, String token) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(tenants)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(TENANT.formatted(slug)))
            .build();
    HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
    if (response.statusCode() != 202) {
      throw new IOException(response.statusCode() + ": " + response.body());
    }
  }

  int tenants() throws SQLException, IOException {
    return (int) number("select count(*) from platform.tenant");
  }

  /** Leaves each tenant's schema as it was before a migration, for the next start to migrate. */
  void undoLastMigration() throws SQLException, IOException {
    List<String> schemas = new ArrayList<>();
    try (Connection connection = superuser();
        Statement statement = connection.createStatement()) {
      try (ResultSet rows =
          statement.executeQuery("select quote_ident('tenant_' || slug) from platform.tenant")) {
        while (rows.next()) {
          schemas.add(rows.getString(1));
        }
      }
      for (String schema : schemas) {
        statement.execute(UNDO.formatted(schema));
        statement.execute(
            "delete from %s.flyway_schema_history where version = '%s'"
                .formatted(schema, LAST_MIGRATION));
      }
    }
  }

  /**
   * Waits until every tenant has been looked at after the start.
   *
   * @throws IOException if that takes too long
   */
  void awaitQuiet(Duration atMost) throws IOException, InterruptedException, SQLException {
    long end = System.nanoTime() + atMost.toNanos();
    while (number(
            "select count(*) from platform.due_work"
                + " where due_at <= now() or claimed_until is not null")
        > 0) {
      if (System.nanoTime() > end) {
        throw new IOException("the platform has not become quiet");
      }
      Thread.sleep(LOOK_MILLIS);
    }
  }

  /**
   * Spreads the daily looks over the day as they are after some days; otherwise the time measured
   * would have none.
   */
  void spreadDueWork() throws SQLException, IOException {
    try (Connection connection = superuser();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "update platform.due_work set due_at = now() + random() * interval '1 day'");
    }
  }

  /** Ended transactions of the platform's database, without those that ask for it. */
  long transactions() throws SQLException, InterruptedException, IOException {
    Thread.sleep(STATISTICS_ARE_LATE);
    return number(
        "select xact_commit + xact_rollback from pg_stat_database where datname = current_database()");
  }

  long connections() throws SQLException, IOException {
    return number("select count(*) from pg_stat_activity where application_name = 'lastmile'");
  }

  long platformPid() throws IOException, InterruptedException {
    return part("platform").required("pid").asLong();
  }

  private long number(String query) throws SQLException, IOException {
    try (Connection connection = superuser();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  private Connection superuser() throws IOException, SQLException {
    Path password = home.resolve("secrets/postgres-superuser-password");
    return DriverManager.getConnection(database, "postgres", Files.readString(password).strip());
  }

  private JsonNode part(String name) throws IOException, InterruptedException {
    for (JsonNode part :
        json.readTree(LastmileCommand.runAt(home, "status", "--json")).path("parts")) {
      if (part.path("name").asText().equals(name)) {
        return part;
      }
    }
    throw new IOException("the stack has no part " + name);
  }

  @Override
  public void close() {
    http.close();
  }
}
