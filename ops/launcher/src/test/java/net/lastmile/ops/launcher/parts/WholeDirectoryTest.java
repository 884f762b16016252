package net.lastmile.ops.launcher.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeDirectoryTest {
  @TempDir Path home;

  @Test
  void isNotThereWhenItsMakingWasBrokenOffAndIsMadeAgain() {
    Path data = home.resolve("data");
    assertThatThrownBy(
            () ->
                WholeDirectory.make(
                    data,
                    fresh -> {
                      write(fresh.resolve("half"));
                      throw new IllegalStateException("broken off");
                    }))
        .hasMessage("broken off");
    assertThat(data).doesNotExist();

    WholeDirectory.make(data, fresh -> write(fresh.resolve("whole")));
    assertThat(data.resolve("whole")).exists();
    assertThat(data.resolve("half")).doesNotExist();
  }

  @Test
  void isLeftAloneOnceItIsThere() {
    Path data = home.resolve("data");
    WholeDirectory.make(data, fresh -> write(fresh.resolve("first")));
    WholeDirectory.make(data, fresh -> write(fresh.resolve("second")));
    assertThat(data.resolve("first")).exists();
    assertThat(data.resolve("second")).doesNotExist();
  }

  private static void write(Path file) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
