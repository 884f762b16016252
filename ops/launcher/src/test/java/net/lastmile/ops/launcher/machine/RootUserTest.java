package net.lastmile.ops.launcher.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class RootUserTest {
  @Test
  void runsCommandsAsAnybodyButRoot() throws Exception {
    Assumptions.assumeFalse(RootUser.lacksNamespace(), "root without user namespaces");
    List<String> command = new ArrayList<>(RootUser.dropped());
    command.addAll(List.of("id", "-u"));
    Process id = new ProcessBuilder(command).start();
    assertThat(new String(id.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip())
        .isNotEmpty()
        .isNotEqualTo("0");
  }
}
