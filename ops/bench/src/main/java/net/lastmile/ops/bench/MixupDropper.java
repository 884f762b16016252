package net.lastmile.ops.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;

/**
 * Offers a WebSocket upgrade and drops the connection: after an answer, after a pause, or at once.
 */
record MixupDropper(URI panel, BooleanSupplier goOn, LongAdder dropped) implements Runnable {
  private static final int WAYS = 4;
  private static final int KEY_OCTETS = 16;
  private static final int LONGEST_PAUSE_MILLIS = 50;
  private static final int READ_LIMIT_MILLIS = 5_000;

  @Override
  public void run() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    while (goOn.getAsBoolean()) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), panel.getPort())) {
        socket.setSoTimeout(READ_LIMIT_MILLIS);
        int way = random.nextInt(WAYS);
        byte[] key = new byte[KEY_OCTETS];
        random.nextBytes(key);
        String path = random.nextBoolean() ? "/panel/live" : "/";
        socket.getOutputStream().write(offer(path, key));
        if (way == 0) {
          socket.getInputStream().read();
        } else if (way == 1) {
          Thread.sleep(random.nextInt(LONGEST_PAUSE_MILLIS));
        }
        socket.setSoLinger(way != 2, 0); // Resets most connections and closes some properly.
        dropped.increment();
      } catch (IOException _) {
        // Refused under load, or closed by the server first.
      } catch (InterruptedException _) {
        return;
      }
    }
  }

  private byte[] offer(String path, byte[] key) {
    return """
        GET %s?ticket=x HTTP/1.1
        Host: %s
        Connection: Upgrade
        Upgrade: websocket
        Sec-WebSocket-Version: 13
        Sec-WebSocket-Key: %s

        """
        .formatted(path, panel.getAuthority(), Base64.getEncoder().encodeToString(key))
        .replace("\n", "\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }
}
