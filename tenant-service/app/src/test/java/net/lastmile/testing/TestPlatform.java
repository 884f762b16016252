package net.lastmile.testing;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * The platform as the integration tests drive it: real PostgreSQL, the packaged WAR on Payara
 * Micro, started once for all tests of the module and stopped with the JVM.
 */
public final class TestPlatform {
  private static final int KEY_OCTETS = 32;
  private static TestPlatform running;
  private static Exception failure;

  private final TestDatabase database;
  private final TestTokens tokens = new TestTokens();
  private final PayaraProcess payara;

  private TestPlatform() throws IOException {
    Path work = Files.createTempDirectory(Path.of("target"), "platform").toAbsolutePath();
    String password = Base64.getUrlEncoder().encodeToString(random());
    database = TestDatabase.start(password);
    Runtime.getRuntime().addShutdownHook(new Thread(database::close));
    payara = PayaraProcess.start(properties(work, password), work);
    payara.awaitReady();
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
    } catch (IOException | RuntimeException e) {
      failure = e;
      throw new IllegalStateException("the platform did not start", e);
    }
  }

  public TestDatabase database() {
    return database;
  }

  public TestTokens tokens() {
    return tokens;
  }

  /** The API, without a token. */
  public ApiClient api() {
    return new ApiClient(payara.url().resolve("/api/"), null);
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
    values.setProperty("lastmile.keycloak.url", "http://localhost:8180");
    values.setProperty("lastmile.keycloak.realm", "platform");
    values.setProperty("lastmile.keycloak.client-id", "tenant-service");
    values.setProperty("lastmile.keycloak.client-secret-file", key(work, "keycloak"));
    values.setProperty("lastmile.panel.secret-key-file", key(work, "panel"));
    values.setProperty("lastmile.mail.host", "127.0.0.1");
    values.setProperty("lastmile.mail.port", "1025");
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
