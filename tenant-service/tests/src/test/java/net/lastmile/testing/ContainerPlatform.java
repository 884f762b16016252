package net.lastmile.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import net.lastmile.platform.persistence.TenantRef;
import net.lastmile.servers.FreePort;
import net.lastmile.servers.PayaraMicro;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The packaged WAR for tests that run inside the container, with a database of its own that holds
 * two tenants, and a third one that cannot be migrated. Nothing listens at Keycloak's address
 * unless a test puts its stub there. Everything except the archive itself is for tests that call
 * from outside.
 */
public final class ContainerPlatform {
  private static final TestTokens TOKENS = new TestTokens();
  private static final int KEYCLOAK_PORT = FreePort.next();
  private static TestSchemas schemas;
  private static List<TestTenant> tenants = List.of();

  private ContainerPlatform() {}

  /**
   * The WAR; starts the servers it needs and writes the settings that the container starts with.
   */
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

  /** The API as the admin of one of the three tenants, the last of which is broken. */
  public static ApiClient admin(URL container, int tenant) {
    TestTenant mine = tenants.get(tenant);
    return new ApiClient(
        URI.create("http://127.0.0.1:%d/api/".formatted(container.getPort())), TOKENS.admin(mine));
  }

  /** A stub that answers at Keycloak's address. */
  public static KeycloakStub keycloak() {
    return new KeycloakStub(KEYCLOAK_PORT);
  }

  /** Sets whether the third tenant's history says that a migration succeeded. */
  public static void recordMigration(boolean success) throws SQLException {
    TestTenant third = tenants.getLast();
    try (Connection connection = schemas.tenant(new TenantRef(third.id(), third.slug()));
        Statement statement = connection.createStatement()) {
      statement.execute(
          "update flyway_schema_history set success = %b where version = '203'".formatted(success));
      connection.commit();
    }
  }

  private static TestTenant staffed(String region) {
    try {
      return schemas.newStaffedTenant(region);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void prepare(Path directory) throws SQLException {
    schemas = TestSchemas.apart();
    String region = schemas.newRegion();
    tenants = Stream.generate(() -> staffed(region)).limit(3).toList();
    recordMigration(false);
    schemas
        .settings(directory)
        .keycloak(URI.create("http://127.0.0.1:" + KEYCLOAK_PORT), "of-nobody")
        .mail(FreePort.next())
        .tokens(TOKENS)
        .write();
    PayaraMicro.preboot(directory);
  }
}
