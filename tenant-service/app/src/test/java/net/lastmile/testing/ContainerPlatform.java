package net.lastmile.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The packaged WAR for tests that run inside the container, with a database of its own that holds
 * two tenants. Nobody listens where Keycloak should be, unless a test puts its stub there. All but
 * the archive itself is for tests that call from outside.
 */
public final class ContainerPlatform {
  private static final TestTokens TOKENS = new TestTokens();
  private static final int KEYCLOAK_PORT = PayaraProcess.freePort();
  private static List<TestTenant> tenants = List.of();

  private ContainerPlatform() {}

  /** The WAR; starts what it needs and writes the settings the container is started with. */
  public static WebArchive archive() {
    try {
      prepare(Files.createDirectories(Path.of("target", "container")).toAbsolutePath());
      return ShrinkWrap.create(ZipImporter.class, "tenant-service.war")
          .importFrom(new File("target/tenant-service.war"))
          .as(WebArchive.class)
          .addClasses(ApiClient.class, ApiClient.Answer.class, KeycloakStub.class)
          .addAsLibrary(
              new File(
                  Assertions.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The API as the admin of the first tenant, or of the second. */
  public static ApiClient admin(URL container, int tenant) {
    TestTenant mine = tenants.get(tenant);
    return new ApiClient(
        URI.create("http://127.0.0.1:%d/api/".formatted(container.getPort())), TOKENS.admin(mine));
  }

  /** Somebody who answers where Keycloak should be. */
  public static KeycloakStub keycloak() {
    return new KeycloakStub(KEYCLOAK_PORT);
  }

  private static void prepare(Path directory) throws SQLException {
    TestSchemas schemas = TestSchemas.apart();
    String region = schemas.newRegion();
    tenants = List.of(schemas.newStaffedTenant(region), schemas.newStaffedTenant(region));
    schemas
        .settings(directory)
        .keycloak(URI.create("http://127.0.0.1:" + KEYCLOAK_PORT), "of-nobody")
        .mail(PayaraProcess.freePort())
        .tokens(TOKENS)
        .write();
    PayaraProcess.preboot(directory);
  }
}
