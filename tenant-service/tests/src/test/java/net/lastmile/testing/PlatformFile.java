package net.lastmile.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import net.lastmile.servers.PlatformDatabase;

/** {@code platform.properties} with new keys, and the secret files that it names. */
final class PlatformFile {
  private static final int KEY_OCTETS = 32;

  private final Properties values = new Properties();
  private final Path directory;

  PlatformFile(Path directory) {
    this.directory = directory;
    set("public-url", "http://localhost:8080");
    set("panel-url", "http://{slug}.localhost:8080");
    set("api.url", "http://127.0.0.1:8080/api");
    set("master-key-file", key("master"));
    set("panel.secret-key-file", key("panel"));
    set("mail.host", "127.0.0.1");
    set("mail.from", "lastmile@example.net");
    set("region", "local");
    set("region.key-file", key("region"));
    set("region.first-radius-port", "1812");
  }

  PlatformFile database(int port, String password) {
    set("database.host", "127.0.0.1");
    set("database.port", String.valueOf(port));
    set("database.name", PlatformDatabase.NAME);
    set("database.user", PlatformDatabase.USER);
    return set("database.password-file", secret("database", password));
  }

  PlatformFile keycloak(URI url, String clientSecret) {
    set("keycloak.url", url.toString());
    set("keycloak.realm", "platform");
    set("keycloak.client-id", "tenant-service");
    return set("keycloak.client-secret-file", secret("keycloak", clientSecret));
  }

  PlatformFile mail(int port) {
    return set("mail.port", String.valueOf(port));
  }

  PlatformFile dns(int port) {
    return set("dns-server", "127.0.0.1:" + port);
  }

  PlatformFile tokens(TestTokens tokens) {
    other("mp.jwt.verify.issuer", TestTokens.ISSUER);
    return other(
        "mp.jwt.verify.publickey.location", file("jwks.json", tokens.jwks()).toUri().toString());
  }

  /** A setting that does not belong to the platform. */
  PlatformFile other(String key, String value) {
    values.setProperty(key, value);
    return this;
  }

  Path write() {
    Path file = directory.resolve("platform.properties");
    try (Writer out = Files.newBufferedWriter(file)) {
      values.store(out, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  static byte[] random() {
    byte[] octets = new byte[KEY_OCTETS];
    new SecureRandom().nextBytes(octets);
    return octets;
  }

  private PlatformFile set(String key, String value) {
    return other("lastmile." + key, value);
  }

  private String key(String name) {
    return secret(name, Base64.getEncoder().encodeToString(random()));
  }

  private String secret(String name, String value) {
    return file(name + ".secret", value).toString();
  }

  private Path file(String name, String content) {
    try {
      return Files.writeString(directory.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
