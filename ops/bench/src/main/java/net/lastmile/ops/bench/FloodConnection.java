package net.lastmile.ops.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;

/**
 * One connection of a flood: connects, sends, reads until the server sends no more, and starts
 * again when it is closed.
 */
record FloodConnection(
    int port, FloodKind kind, BooleanSupplier goOn, LongAdder sent, LongAdder closedByServer)
    implements Runnable {
  private static final int READ_LIMIT_MILLIS = 1_000;
  private static final int READ_OCTETS = 16 * 1024;
  private static final int AFTER_A_REFUSAL_MILLIS = 50;

  @Override
  public void run() {
    byte[] into = new byte[READ_OCTETS];
    while (goOn.getAsBoolean()) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        socket.setSoTimeout(READ_LIMIT_MILLIS);
        socket.getOutputStream().write(kind.request().getBytes(StandardCharsets.US_ASCII));
        sent.increment();
        hold(socket.getInputStream(), into);
      } catch (IOException _) {
        pause();
      }
    }
  }

  /**
   * Keeps the connection; one that was answered is given up for a new one after a silent second.
   */
  private void hold(InputStream answer, byte[] into) throws IOException {
    boolean answered = false;
    while (goOn.getAsBoolean()) {
      try {
        if (answer.read(into) < 0) {
          closedByServer.increment();
          return;
        }
        answered = true;
      } catch (SocketTimeoutException _) {
        if (answered) {
          return;
        }
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(AFTER_A_REFUSAL_MILLIS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
