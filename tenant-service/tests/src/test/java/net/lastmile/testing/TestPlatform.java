package net.lastmile.testing;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import net.lastmile.edge.contract.record.RecordKind;
import net.lastmile.keycloak.realm.EdgeClient;
import net.lastmile.keycloak.realm.PlatformRealm;
import net.lastmile.servers.FreePort;
import net.lastmile.servers.Keycloak;
import net.lastmile.servers.PayaraMicro;
import net.lastmile.servers.PlatformDatabase;
import net.lastmile.servers.ServerProcess;

/**
 * The platform as integration tests use it: real PostgreSQL, and the packaged WAR on Payara Micro,
 * started once for all tests of the module and stopped with the JVM.
 */
public final class TestPlatform {
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final String OPERATOR_PASSWORD = "correct-horse-battery";
  private static TestPlatform running;
  private static int runningSinceRerun;
  private static Throwable failure;

  private final PlatformDatabase database;
  private final TestTokens tokens = new TestTokens();
  private final MailSink mails = MailSink.start();
  private final TestNames names = TestNames.start();
  private final Keycloak keycloak;
  private final ServerProcess payara;
  private final int port = FreePort.next();
  private final String keycloakSecret =
      Base64.getUrlEncoder().encodeToString(PlatformFile.random());
  private final Path work;
  private final TestTenant north;
  private final TestTenant south;

  private TestPlatform() throws IOException {
    work = Files.createTempDirectory(Path.of("target"), "platform").toAbsolutePath();
    String password = Base64.getUrlEncoder().encodeToString(PlatformFile.random());
    keycloak =
        Keycloak.start(
            Path.of(System.getProperty("keycloak.home")),
            ownJar(PlatformRealm.class),
            new PlatformRealm(keycloakSecret, OPERATOR_PASSWORD, List.<EdgeClient>of()).toJson(),
            Path.of("target", "keycloak-it.log"));
    database = PlatformDatabase.start(password);
    Runtime.getRuntime().addShutdownHook(new Thread(database::close));
    Path settings =
        new PlatformFile(work)
            .database(database.port(), password)
            .keycloak(keycloak.url(), keycloakSecret)
            .mail(mails.port())
            .dns(names.port())
            .tokens(tokens)
            .write();
    payara =
        new PayaraMicro(Path.of("target/tenant-service.war"), work)
            .java("-Xmx512m")
            // The second compiler is needed for hashing passwords only: everything else runs too
            // rarely to gain from it.
            .java(
                "-XX:Tier4InvocationThreshold=100000",
                "-XX:Tier4MinInvocationThreshold=100000",
                "-XX:Tier4CompileThreshold=100000",
                "-XX:Tier4BackEdgeThreshold=1000000")
            // There is only one listener, so it also serves as the inner one.
            .java("-Dlastmile.metrics.port=" + port)
            .arguments("--contextroot", "api")
            .start(port, settings, Path.of("target", "payara-it.log"));
    payara.awaitAnswer(url().resolve("/health/ready"));
    keycloak.awaitReady();
    north = tenant("north");
    south = tenant("south");
  }

  /** The one platform of this test run; reruns of failed tests get a new one. */
  public static synchronized TestPlatform get() {
    if (runningSinceRerun != Reruns.count()) {
      runningSinceRerun = Reruns.count();
      running = null;
      failure = null;
    }
    if (failure != null) {
      throw new IllegalStateException("the platform did not start", failure);
    }
    try {
      if (running == null) {
        running = new TestPlatform();
      }
      return running;
    } catch (IOException | RuntimeException | AssertionError e) {
      failure = e;
      throw new IllegalStateException("the platform did not start", e);
    }
  }

  /** Where a class of the product was loaded from. */
  private static Path ownJar(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  public PlatformDatabase database() {
    return database;
  }

  /** The identity provider's realm, as a browser reaches it. */
  public ApiClient identity() {
    return new ApiClient(keycloak.url().resolve("/realms/platform/"), null);
  }

  /** The DNS server that the platform queries. */
  public TestNames names() {
    return names;
  }

  public MailSink mails() {
    return mails;
  }

  /** A provisioned tenant. */
  public TestTenant north() {
    return north;
  }

  /** Another tenant, which must see and notice nothing of {@link #north}. */
  public TestTenant south() {
    return south;
  }

  public KeycloakAdmin keycloakAdmin() {
    return new KeycloakAdmin(keycloak.url(), keycloakSecret);
  }

  public TestTokens tokens() {
    return tokens;
  }

  /** The key of the one region, as its edges hold it. */
  public byte[] regionKey() {
    try {
      return Base64.getDecoder().decode(Files.readString(work.resolve("region.secret")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The platform's address; the API is at {@code /api/}. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** The API, without a token. */
  public ApiClient api() {
    return new ApiClient(url().resolve("/api/"), null);
  }

  /** The API, as an admin of a tenant. */
  public ApiClient as(TestTenant tenant) {
    return api().as(tokens.admin(tenant));
  }

  /** A new tenant made by an operator; waits until it is provisioned. */
  public TestTenant tenant(String slug) {
    ApiClient operator = api().as(tokens.operator());
    String request =
        """
        {"company": "%1$s Net", "slug": "%1$s", "country": "CO", "timeZone": "America/Bogota",
         "currency": "COP", "adminName": "Ana Díaz", "email": "ana@%1$s.example",
         "adminUsername": "ana", "adminPassword": "%2$s"}"""
            .formatted(slug, OPERATOR_PASSWORD);
    var created = operator.post("operator/tenants", request);
    if (created.status() != 202) {
      throw new AssertionError(created.toString());
    }
    UUID id = UUID.fromString(created.body().get("tenantId").asText());
    awaitProvisioned(id.toString());
    return new TestTenant(id, slug, directoryId("tenant_" + slug, "ana"));
  }

  /**
   * The API, as a staff member of a tenant who has logged in.
   *
   * @param kind the log-in's kind in the token, as the realm names it
   */
  public ApiClient as(TestTenant tenant, String username, String kind) {
    return as(tenant, username, kind, Instant.now());
  }

  /** The same with a token issued at this time. */
  public ApiClient as(TestTenant tenant, String username, String kind, Instant issuedAt) {
    UUID subject = directoryId(tenant.schema(), username);
    return api().as(tokens.staff(kind, tenant, subject, issuedAt));
  }

  /** The id that the identity provider gave a log-in of a tenant. */
  public UUID directoryId(String schema, String username) {
    String sql =
        "select directory_id from \"%s\".staff where username = '%s'".formatted(schema, username);
    try (Connection connection = database.superuser();
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getObject(1, UUID.class);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A record for the edges, whether it is numbered yet or not. */
  public byte[] published(TestTenant tenant, RecordKind kind, String key) {
    try (Connection connection = database.superuser();
        var statement =
            connection.prepareStatement(
                "select case when dirty then pending else payload end from platform.edge_record"
                    + " where tenant_id = ?::uuid and kind = ? and key = ?")) {
      statement.setString(1, tenant.id().toString());
      statement.setInt(2, kind.code());
      statement.setString(3, key);
      try (var row = statement.executeQuery()) {
        if (!row.next()) {
          throw new AssertionError("no " + kind + " " + key);
        }
        return row.getBytes(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Makes a recurring job, or work of all tenants, run now and not when it is due. */
  public void hasten(String job) {
    execute(
        "update platform.scheduled_task set execution_time = now()"
            + " where task_name = ? and not picked",
        job);
    execute("update platform.due_work set due_at = now() where kind = ?", job);
  }

  private void execute(String sql, String parameter) {
    try (Connection connection = database.superuser();
        var statement = connection.prepareStatement(sql)) {
      statement.setString(1, parameter);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits until a tenant is active. */
  public void awaitProvisioned(String id) {
    ApiClient operator = api().as(tokens.operator());
    await("provisioning ends")
        .atMost(PATIENCE)
        .until(
            () -> operator.get("operator/tenants/" + id + "/provisioning").body(),
            state -> state.path("status").asText().equals("ACTIVE"));
  }
}
