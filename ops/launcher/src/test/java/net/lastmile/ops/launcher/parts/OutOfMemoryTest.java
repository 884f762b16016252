package net.lastmile.ops.launcher.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.lastmile.ops.launcher.home.Layout;
import net.lastmile.ops.launcher.home.Ports;
import net.lastmile.ops.launcher.home.Secrets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A JVM that has run out of memory is useless: it ends, and {@code status} shows that. */
class OutOfMemoryTest {
  private static final Path EDGE_OPTIONS =
      Path.of("../../radius-edge/node/src/main/dist/jvm.options");

  @TempDir private Path root;

  @Test
  @DisplayName("every part that is Java ends on an OutOfMemoryError")
  void everyJvmEnds() throws IOException {
    Layout layout = new Layout(root, root.resolve("home"));
    for (String built :
        List.of(
            "ops/launcher/target/servers/payara-micro.jar",
            "ops/payara/target/lastmile-payara-0.1.0-SNAPSHOT.jar",
            "tenant-service/app/target/tenant-service.war",
            "portal-web/target/portal-web.war")) {
      Files.createDirectories(root.resolve(built).getParent());
      Files.createFile(root.resolve(built));
    }
    Path node = Files.createDirectories(root.resolve("radius-edge/node/target"));
    Files.copy(EDGE_OPTIONS, node.resolve("jvm.options"));
    Secrets secrets = new Secrets(layout);
    Ports ports = new Ports(0);

    List<Part> parts =
        List.of(
            new PlatformPart(layout, ports, secrets),
            new KeycloakPart(layout, ports, secrets, 2),
            new EdgePart(layout, ports, secrets, 1, 2),
            new MailPart(layout, ports));
    for (Part part : parts) {
      assertThat(part.launch().command()).as(part.name()).contains("-XX:+ExitOnOutOfMemoryError");
    }
  }
}
