package net.lastmile.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerFaultsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.lang.NullPointerException: Cannot invoke \"org.glassfish.grizzly.Connection"
            + ".getLocalAddress()\" because \"this.connection\" is null",
        "java.lang.IllegalStateException: Internal org.glassfish.grizzly.http.server.Response has"
            + " not been set",
        "java.lang.IllegalStateException: Not Suspended",
        "the answer to request 6ba7b810-9dad came with the id 6ba7b810-9dad-11d1"
      })
  void knowsAFaultOfTheServer(String line) {
    assertThat(ServerFaults.isFault(line)).isTrue();
  }

  @Test
  void leavesOtherFailuresAlone() {
    assertThat(ServerFaults.isFault("the answer to request 6ba7b810 came with the id null"))
        .isFalse();
    assertThat(ServerFaults.isFault("java.io.IOException: Connection reset by peer")).isFalse();
  }

  @Test
  @DisplayName("a test during which the server mixed something up fails at its second run too")
  void aFlakeIsNoExcuse(@TempDir Path directory) throws IOException {
    Path log = Files.writeString(directory.resolve("platform.log"), "Not yet\n");
    ServerFaults.beginAtTheEndOf(log);
    Files.writeString(log, "IllegalStateException: Not Suspended\n", StandardOpenOption.APPEND);
    for (int run = 0; run < 2; run++) {
      assertThatThrownBy(() -> ServerFaults.assertNone(log, String.class))
          .isInstanceOf(AssertionError.class);
    }
    assertThatCode(() -> ServerFaults.assertNone(log, Integer.class)).doesNotThrowAnyException();
    ServerFaults.beginAtTheEndOf(Path.of("none"));
  }
}
