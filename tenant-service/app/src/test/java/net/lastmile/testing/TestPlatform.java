package net.lastmile.testing;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Properties;
import java.util.UUID;

/**
 * The platform as the integration tests drive it: real PostgreSQL, the packaged WAR on Payara
 * Micro, started once for all tests of the module and stopped with the JVM.
 */
public final class TestPlatform {
  private static final int KEY_OCTETS = 32;
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final long POLL_MILLIS = 200;
  private static final String OPERATOR_PASSWORD = "correct-horse-battery";
  private static TestPlatform running;
  private static Throwable failure;

  private final TestDatabase database;
  private final TestTokens tokens = new TestTokens();
  private final MailSink mails = MailSink.start();
  private final KeycloakProcess keycloak;
  private final PayaraProcess payara;
  private final String keycloakSecret = Base64.getUrlEncoder().encodeToString(random());
  private final TestTenant north;
  private final TestTenant south;

  private TestPlatform() throws IOException {
    Path work = Files.createTempDirectory(Path.of("target"), "platform").toAbsolutePath();
    String password = Base64.getUrlEncoder().encodeToString(random());
    keycloak = KeycloakProcess.start(keycloakSecret, OPERATOR_PASSWORD);
    database = TestDatabase.start(password);
    Runtime.getRuntime().addShutdownHook(new Thread(database::close));
    payara = PayaraProcess.start(properties(work, password), work);
    payara.awaitReady();
    keycloak.awaitReady();
    north = tenant("north");
    south = tenant("south");
  }

  /** The one platform of this test run. */
  public static synchronized TestPlatform get() {
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

  public TestDatabase database() {
    return database;
  }

  public MailSink mails() {
    return mails;
  }

  /** A provisioned tenant. */
  public TestTenant north() {
    return north;
  }

  /** Another one, that must see and feel nothing of {@link #north}. */
  public TestTenant south() {
    return south;
  }

  public TestTokens tokens() {
    return tokens;
  }

  /** The API, without a token. */
  public ApiClient api() {
    return new ApiClient(payara.url().resolve("/api/"), null);
  }

  /** The API, as an admin of a tenant. */
  public ApiClient as(TestTenant tenant) {
    return api().as(tokens.staff("admin", tenant));
  }

  /** A tenant provisioned by an operator, whole; waits for it. */
  public TestTenant tenant(String slug) {
    ApiClient operator = api().as(tokens.operator());
    String request =
        """
        {"company": "%1$s Net", "slug": "%1$s", "country": "CO", "timeZone": "America/Bogota",
         "currency": "COP", "adminName": "Ana Díaz", "email": "ana@%1$s.example",
         "adminUsername": "ana", "adminPassword": "%2$s"}"""
            .formatted(slug, OPERATOR_PASSWORD);
    var created = operator.post("operator/tenants", request);
    if (created.status() != 200) {
      throw new AssertionError(created.toString());
    }
    UUID id = UUID.fromString(created.body().get("tenantId").asText());
    awaitProvisioned(id.toString());
    return new TestTenant(id, slug);
  }

  /** Waits until a tenant is active. */
  public void awaitProvisioned(String id) {
    ApiClient operator = api().as(tokens.operator());
    long end = System.nanoTime() + PATIENCE.toNanos();
    String last = "";
    while (System.nanoTime() < end) {
      var state = operator.get("operator/tenants/" + id + "/provisioning");
      last = state.toString();
      if (state.body().path("status").asText().equals("ACTIVE")) {
        return;
      }
      try {
        Thread.sleep(POLL_MILLIS);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    throw new AssertionError("not provisioned in " + PATIENCE + ": " + last);
  }

  private Path properties(Path work, String password) throws IOException {
    Properties values = new Properties();
    values.setProperty("lastmile.public-url", "http://localhost:8080");
    values.setProperty("lastmile.panel-url", "http://{slug}.localhost:8080");
    values.setProperty("lastmile.api.url", "http://127.0.0.1:8080/api");
    values.setProperty("lastmile.database.host", "127.0.0.1");
    values.setProperty("lastmile.database.port", String.valueOf(database.port()));
    values.setProperty("lastmile.database.name", TestDatabase.NAME);
    values.setProperty("lastmile.database.user", TestDatabase.USER);
    values.setProperty("lastmile.database.password-file", secret(work, "database", password));
    values.setProperty("lastmile.master-key-file", key(work, "master"));
    values.setProperty("lastmile.keycloak.url", keycloak.url().toString());
    values.setProperty("lastmile.keycloak.realm", "platform");
    values.setProperty("lastmile.keycloak.client-id", "tenant-service");
    values.setProperty(
        "lastmile.keycloak.client-secret-file", secret(work, "keycloak", keycloakSecret));
    values.setProperty("lastmile.panel.secret-key-file", key(work, "panel"));
    values.setProperty("lastmile.mail.host", "127.0.0.1");
    values.setProperty("lastmile.mail.port", String.valueOf(mails.port()));
    values.setProperty("lastmile.mail.from", "lastmile@example.net");
    values.setProperty("lastmile.region", "local");
    values.setProperty("lastmile.region.key-file", key(work, "region"));
    values.setProperty("lastmile.region.first-radius-port", "1812");
    values.setProperty("mp.jwt.verify.issuer", TestTokens.ISSUER);
    Path jwks = Files.writeString(work.resolve("jwks.json"), tokens.jwks());
    values.setProperty("mp.jwt.verify.publickey.location", jwks.toUri().toString());
    Path file = work.resolve("platform.properties");
    try (Writer out = Files.newBufferedWriter(file)) {
      values.store(out, null);
    }
    return file;
  }

  private static String key(Path work, String name) throws IOException {
    return secret(work, name, Base64.getEncoder().encodeToString(random()));
  }

  private static String secret(Path work, String name, String value) throws IOException {
    return Files.writeString(work.resolve(name + ".secret"), value).toString();
  }

  private static byte[] random() {
    byte[] octets = new byte[KEY_OCTETS];
    new SecureRandom().nextBytes(octets);
    return octets;
  }
}
