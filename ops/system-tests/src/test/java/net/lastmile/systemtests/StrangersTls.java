package net.lastmile.systemtests;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A TLS port with its own certificate that sends nothing, served by openssl. */
final class StrangersTls implements AutoCloseable {
  private static final long MAKING_SECONDS = 60;

  private final Process server;

  private StrangersTls(Process server) {
    this.server = server;
  }

  /**
   * @param directory for the key and the certificate
   */
  static StrangersTls start(Path directory, int port) throws IOException, InterruptedException {
    Process making =
        openssl(
            directory,
            "req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out cert.pem -days 2 -subj /CN=api");
    if (!making.waitFor(MAKING_SECONDS, TimeUnit.SECONDS) || making.exitValue() != 0) {
      throw new IOException("openssl made no certificate");
    }
    StrangersTls stranger =
        new StrangersTls(
            openssl(
                directory,
                "s_server -quiet -key key.pem -cert cert.pem -accept 127.0.0.1:" + port));
    Eventually.holds("openssl listens", () -> listens(port));
    return stranger;
  }

  private static boolean listens(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  private static Process openssl(Path directory, String words) throws IOException {
    return new ProcessBuilder(("openssl " + words).split(" "))
        .directory(directory.toFile())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  @Override
  public void close() {
    server.destroyForcibly();
  }
}
