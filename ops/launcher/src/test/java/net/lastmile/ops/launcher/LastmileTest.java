package net.lastmile.ops.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class LastmileTest {
  static Stream<String> commands() {
    return commands(Lastmile.commandLine());
  }

  private static Stream<String> commands(CommandLine line) {
    return Stream.concat(
        Stream.of(line.getCommandSpec().qualifiedName()),
        line.getSubcommands().values().stream().flatMap(LastmileTest::commands));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandTellsOfItself(String command) {
    StringWriter out = new StringWriter();
    CommandLine line = Lastmile.commandLine().setOut(new PrintWriter(out));
    String[] words = (command + " --help").split(" ", -1);
    assertThat(line.execute(Stream.of(words).skip(1).toArray(String[]::new))).isZero();
    assertThat(out.toString()).contains("Usage: " + command);
  }
}
