package net.lastmile.pages;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import net.lastmile.servers.Directories;
import net.lastmile.servers.FreePort;
import net.lastmile.servers.PayaraMicro;

/** The portal's WAR on Payara Micro; ends with the JVM. */
final class PortalServer {
  static final Path LOG = Path.of("target", "payara.log");

  private static final int KEY_OCTETS = 32;

  private final Path work = Directories.empty(Path.of("target", "portal").toAbsolutePath());
  private final int port = FreePort.next();

  /**
   * Starts the server, and waits until it answers.
   *
   * @param api the address of the API and the identity provider
   * @throws IllegalStateException if it ends or does not answer in time
   */
  PortalServer(String api) throws IOException {
    new PayaraMicro(Path.of("target/portal-web.war"), work)
        .java("-Xmx256m", "-XX:TieredStopAtLevel=1")
        .start(port, settings(api), LOG)
        .awaitAnswer(URI.create(site() + "/"));
  }

  String site() {
    return "http://localhost:" + port;
  }

  /**
   * @param slug of the tenant; {@code {slug}} in the portal's own settings
   */
  String panel(String slug) {
    return "http://" + slug + ".localhost:" + port;
  }

  private Path settings(String api) throws IOException {
    Path key =
        Files.writeString(
            work.resolve("panel.key"), Base64.getEncoder().encodeToString(new byte[KEY_OCTETS]));
    return Files.writeString(
        work.resolve("portal.properties"),
        """
        lastmile.public-url=%s
        lastmile.panel-url=%s
        lastmile.api.url=%s
        lastmile.keycloak.url=%s
        lastmile.keycloak.realm=platform
        lastmile.portal.parts=true
        lastmile.panel.secret-key-file=%s
        """
            .formatted(site(), panel("{slug}"), api, api, key));
  }
}
