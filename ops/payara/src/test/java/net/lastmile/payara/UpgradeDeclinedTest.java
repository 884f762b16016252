package net.lastmile.payara;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpgradeDeclinedTest {
  @ParameterizedTest
  @ValueSource(strings = {"h2c", "websocket", "something-new"})
  @DisplayName("a request that offers another protocol is read and answered as if it did not")
  void anOfferHoldsNothingUp(String protocol) throws IOException {
    try (UnderTest listener = new UnderTest();
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), listener.port())) {
      listener.serve(
          "/echo",
          (request, response) ->
              response.getOutputStream().write(request.getInputStream().readAllBytes()));
      String asked =
          """
          POST /echo HTTP/1.1
          Host: localhost
          Connection: Upgrade
          Upgrade: %s
          Content-Length: 5

          whole
          """
              .formatted(protocol)
              .strip()
              .replace("\n", "\r\n");
      String next = "GET /echo HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write((asked + next).getBytes(StandardCharsets.US_ASCII));
      String answers =
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      assertThat(answers.split("HTTP/1.1 200", -1)).hasSize(3);
      assertThat(answers).contains("whole");
    }
  }
}
