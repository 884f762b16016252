package net.lastmile.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ARCHITECTURE.md draws the packages as they are. */
class PackagePictureTest {
  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

  @ParameterizedTest
  @CsvSource({
    "tenant-service/app, net.lastmile",
    "radius-edge/node, net.lastmile.edge",
    "portal-web, net.lastmile.portal"
  })
  void isTrue(String module, String base) throws IOException {
    String picture =
        PackagePicture.of(ROOT.resolve(module).resolve("src/main/java"), base).mermaid();
    assertThat(Files.readString(ROOT.resolve("ARCHITECTURE.md")))
        .as("the picture of %s; replace the old one", module)
        .contains("`" + module + "`\n\n" + picture);
  }
}
