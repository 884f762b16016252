package net.lastmile.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The packaged WAR for tests that run inside the container, with a database of its own that holds
 * two tenants. Nobody listens where Keycloak should be.
 */
public final class ContainerPlatform {
  private ContainerPlatform() {}

  /** The WAR; starts what it needs and writes the settings the container is started with. */
  public static WebArchive archive() {
    try {
      prepare(Files.createDirectories(Path.of("target", "container")).toAbsolutePath());
      return ShrinkWrap.create(ZipImporter.class, "tenant-service.war")
          .importFrom(new File("target/tenant-service.war"))
          .as(WebArchive.class)
          .addClass(ContainerPlatform.class)
          .addAsLibrary(
              new File(
                  Assertions.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void prepare(Path directory) throws SQLException {
    TestSchemas schemas = TestSchemas.apart();
    String region = schemas.newRegion();
    schemas.newTenant(region);
    schemas.newTenant(region);
    schemas
        .settings(directory)
        .keycloak(URI.create("http://127.0.0.1:" + PayaraProcess.freePort()), "of-nobody")
        .mail(PayaraProcess.freePort())
        .tokens(new TestTokens())
        .write();
  }
}
