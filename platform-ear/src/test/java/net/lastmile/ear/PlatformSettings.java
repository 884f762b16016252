package net.lastmile.ear;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import net.lastmile.servers.PlatformDatabase;

/** A whole configuration with secrets of its own; nothing outside the database is started. */
record PlatformSettings(Path secrets, PlatformDatabase database, String password) {
  private static final int KEY_OCTETS = 32;
  private static final String NOBODY = "http://localhost:9";

  Map<String, String> at(int httpPort) {
    Map<String, String> settings = new HashMap<>();
    settings.put("lastmile.public-url", "http://localhost");
    settings.put("lastmile.panel-url", "http://{slug}.localhost");
    settings.put("lastmile.api.url", "http://127.0.0.1:" + httpPort + "/api");
    settings.put("lastmile.database.host", "127.0.0.1");
    settings.put("lastmile.database.port", String.valueOf(database.port()));
    settings.put("lastmile.database.name", PlatformDatabase.NAME);
    settings.put("lastmile.database.user", PlatformDatabase.USER);
    settings.put("lastmile.database.password-file", secret("database", password));
    settings.put("lastmile.master-key-file", key("master"));
    settings.put("lastmile.keycloak.url", NOBODY);
    settings.put("lastmile.keycloak.realm", "platform");
    settings.put("lastmile.keycloak.client-id", "tenant-service");
    settings.put("lastmile.keycloak.client-secret-file", key("keycloak"));
    settings.put("lastmile.panel.secret-key-file", key("panel"));
    settings.put("lastmile.mail.host", "127.0.0.1");
    settings.put("lastmile.mail.port", "9");
    settings.put("lastmile.mail.from", "lastmile@example.net");
    settings.put("lastmile.region", "local");
    settings.put("lastmile.region.key-file", key("region"));
    settings.put("lastmile.region.first-radius-port", "1812");
    settings.put("mp.jwt.verify.issuer", NOBODY + "/realms/platform");
    settings.put("mp.jwt.verify.publickey.location", secret("jwks", "{\"keys\":[]}"));
    settings.put("payara.security.openid.sessionScopedConfiguration", "true");
    return settings;
  }

  private String key(String name) {
    byte[] octets = new byte[KEY_OCTETS];
    new SecureRandom().nextBytes(octets);
    return secret(name, Base64.getEncoder().encodeToString(octets));
  }

  private String secret(String name, String value) {
    try {
      return Files.writeString(secrets.resolve(name), value).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
