package net.lastmile.ops.bng.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.lastmile.ops.bng.client.Loop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiServerTest {
  /** Debian's own Python, which sees its archive's packages; another may come first on the path. */
  private static final String PYTHON = "/usr/bin/python3";

  private static final String CLIENT =
      """
      import sys
      from librouteros import connect
      from librouteros.exceptions import TrapError
      from librouteros.query import Key, Or

      def client(password):
          return connect(host='127.0.0.1', port=int(sys.argv[1]), username='lastmile',
                         password=password, timeout=30)

      try:
          client('guess')
      except TrapError as refused:
          print(refused)
      api = client('correct horse ' + 'x' * 130)
      print(list(api('/system/identity/print'))[0]['name'])
      active = api.path('ppp', 'active')
      name, number = Key('name'), Key('.id')
      print(len(list(active)))
      found = list(active.select(number, name).where(Or(name == 'ana', name == 'nobody')))
      print([sorted(line.items()) for line in found])
      active.remove(found[0]['.id'])
      try:
          active.remove(found[0]['.id'])
      except TrapError as refused:
          print(refused)
      print([line['name'] for line in active])
      try:
          list(api('/system/reboot'))
      except TrapError as refused:
          print(refused)
      """;

  private final Map<String, Map<String, String>> lines = new ConcurrentHashMap<>();
  private Loop loop;
  private Thread thread;
  private volatile boolean done;
  private int port;

  @BeforeEach
  void serve() throws IOException {
    lines.put("*1", Map.of(".id", "*1", "name", "ana", "address", "100.64.0.7"));
    lines.put("*2", Map.of(".id", "*2", "name", "bo", "address", "100.64.0.8"));
    loop = new Loop();
    ApiServer.Lines held =
        new ApiServer.Lines() {
          @Override
          public List<Map<String, String>> active() {
            return List.copyOf(lines.values());
          }

          @Override
          public boolean end(String id) {
            return lines.remove(id) != null;
          }
        };
    ApiLogin login = new ApiLogin(0, "lastmile", "correct horse " + "x".repeat(130));
    port =
        new ApiServer(loop, login, held)
            .listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
            .getPort();
    thread = Thread.ofPlatform().start(this::run);
  }

  private void run() {
    try (Loop open = loop) {
      open.runUntil(() -> done);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterEach
  void stop() throws InterruptedException {
    done = true;
    thread.join();
  }

  @Test
  @DisplayName("R7 a client of other make, Debian's librouteros, finds a MikroTik's API here")
  void isWhatLibrouterosTakesForARouter() throws Exception {
    Process client =
        new ProcessBuilder(PYTHON, "-c", CLIENT, String.valueOf(port))
            .redirectErrorStream(true)
            .start();
    String said = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(client.waitFor()).as(said).isZero();
    assertThat(said)
        .isEqualTo(
            """
            invalid user name or password (6)
            lastmile-bng
            2
            [[('.id', '*1'), ('name', 'ana')]]
            no such item (4)
            ['bo']
            no such command prefix
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "?name=ana true",
        "?=name=ana true",
        "?name=bo false",
        "?name true",
        "?-name false",
        "?-comment true",
        "?name=bo,?name=ana,?#| true",
        "?name=bo,?name=ana,?#& false",
        "?name=bo,?#! true"
      })
  void answersQueries(String words, boolean fits) {
    assertThat(new ApiQuery(List.of(words.split(","))).fits(Map.of("name", "ana"))).isEqualTo(fits);
  }
}
