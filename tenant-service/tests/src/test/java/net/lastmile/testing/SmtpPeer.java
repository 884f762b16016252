package net.lastmile.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * An SMTP server that offers a log-in but no TLS, like a server whose offer an attacker has
 * removed.
 */
public final class SmtpPeer implements AutoCloseable {
  private final ServerSocket server;
  private final List<String> heard = new CopyOnWriteArrayList<>();

  private SmtpPeer(ServerSocket server) {
    this.server = server;
  }

  public static SmtpPeer start() throws IOException {
    SmtpPeer peer = new SmtpPeer(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
    Thread.ofVirtual().name("smtp-peer").start(peer::serve);
    return peer;
  }

  public int port() {
    return server.getLocalPort();
  }

  /** Every line that clients sent. */
  public List<String> heard() {
    return List.copyOf(heard);
  }

  private void serve() {
    try (Socket client = server.accept();
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
      say(client, "220 peer");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        heard.add(line);
        say(client, line.startsWith("EHLO") ? "250-peer\r\n250 AUTH PLAIN LOGIN" : "250 ok");
      }
    } catch (IOException _) {
      // The client or the test has finished.
    }
  }

  private static void say(Socket client, String line) throws IOException {
    client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
