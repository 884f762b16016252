package net.lastmile.keycloak;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import net.lastmile.keycloak.realm.EdgeClient;
import net.lastmile.keycloak.realm.EdgeKey;
import net.lastmile.keycloak.realm.PlatformRealm;
import net.lastmile.servers.Keycloak;

/** The one Keycloak of this module's tests, with our jar and realm. */
final class KeycloakServer {
  static final String SERVICE_SECRET = "secret-of-the-tenant-service";

  /**
   * How many sources' wrong passwords hold a name up everywhere; with ten, tests would take
   * minutes.
   */
  static final int SOURCES_OF_A_NAME = 2;

  static final String OPERATOR_PASSWORD = "operator-of-this-test";
  static final EdgeKey EDGE_KEY = EdgeKey.generate();

  private static KeycloakServer shared;

  private final URI realm;

  private KeycloakServer(URI realm) {
    this.realm = realm;
  }

  /** Starts the server at the first call; it ends with the tests' JVM. */
  static synchronized KeycloakServer shared() {
    if (shared == null) {
      Path home = Path.of(System.getProperty("keycloak.home"));
      EdgeClient edge = new EdgeClient("edge-1", "local", EDGE_KEY.certificate());
      Keycloak keycloak =
          Keycloak.start(
              home,
              Path.of(System.getProperty("keycloak.provider")),
              new PlatformRealm(SERVICE_SECRET, OPERATOR_PASSWORD, List.of(edge)).toJson(),
              home.resolveSibling("keycloak.log"),
              "--spi-brute-force-protector--lastmile-by-source--sources=" + SOURCES_OF_A_NAME);
      keycloak.awaitReady();
      shared = new KeycloakServer(keycloak.url().resolve("/realms/platform"));
    }
    return shared;
  }

  /** An address under the realm, such as {@code protocol/openid-connect/token}. */
  URI at(String path) {
    return URI.create(realm + "/" + path);
  }

  URI admin(String path) {
    return URI.create(realm.toString().replace("/realms/", "/admin/realms/") + "/" + path);
  }

  URI issuer() {
    return realm;
  }
}
