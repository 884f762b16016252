package net.lastmile.ops.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.SplittableRandom;

/** Logs one line in at one edge, repeatedly, until it is accepted. */
final class LoginProbe {
  private static final Duration ANSWER_LIMIT = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(1);
  private final DemoTenant.Listener listener;
  private final RequestOctets requests;
  private final String username;
  private final String password;

  LoginProbe(DemoTenant.Listener listener, String secret, String username, String password) {
    this.listener = listener;
    this.requests = new RequestOctets(secret, new SplittableRandom());
    this.username = username;
    this.password = password;
  }

  /**
   * Waits for the Accept; returns when it came, as {@link System#nanoTime}.
   *
   * @throws IllegalStateException if that takes more than a minute
   */
  long awaitAccepted() {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.connect(new InetSocketAddress(listener.address(), listener.authPort()));
      socket.setSoTimeout(Math.toIntExact(ANSWER_LIMIT.toMillis()));
      for (int id = 0; System.nanoTime() < deadline; id = (id + 1) % 256) {
        if (isAccepted(socket, requests.pap(id, username, password))) {
          return System.nanoTime();
        }
        Thread.sleep(PAUSE);
      }
    } catch (IOException unreachable) {
      throw new UncheckedIOException(unreachable);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    throw new IllegalStateException(listener + " did not hear of a change");
  }

  private boolean isAccepted(DatagramSocket socket, byte[] request) throws IOException {
    DatagramPacket answer =
        new DatagramPacket(
            new byte[RequestOctets.MAX_PACKET_OCTETS], RequestOctets.MAX_PACKET_OCTETS);
    socket.send(new DatagramPacket(request, request.length));
    try {
      socket.receive(answer);
    } catch (SocketTimeoutException unanswered) {
      return false;
    }
    return requests.isAnswer(
        answer.getData(), answer.getLength(), request, RequestOctets.ACCESS_ACCEPT);
  }
}
