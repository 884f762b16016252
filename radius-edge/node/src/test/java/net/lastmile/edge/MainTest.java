package net.lastmile.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  private static final int CONFIGURATION_AT_FAULT = 78;

  @TempDir private Path directory;

  @Test
  @DisplayName("O3 a node whose configuration is at fault says all of it, and does not start")
  void doesNotStartOnAFaultyConfiguration() throws IOException, InterruptedException {
    Path file = directory.resolve("edge.properties");
    Files.writeString(file, "node = edge-1\nport.offset = many\nlisen.address = 127.0.0.1\n");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(CONFIGURATION_AT_FAULT);
    assertThat(said).contains("region", "port.offset", "lisen.address", file.toString());
  }
}
