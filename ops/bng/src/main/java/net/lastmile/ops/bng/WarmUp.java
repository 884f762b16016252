package net.lastmile.ops.bng;

import java.util.List;
import org.tinyradius.core.RadiusPacketException;

/**
 * Makes the JVM compile the code for requests before the first one is timed: a cold simulator would
 * report its own start as the server's latency.
 */
final class WarmUp {
  private static final int ROUNDS = 400;

  private WarmUp() {}

  static void run(String secret) {
    PacketCodec codec = new PacketCodec(secret);
    byte[] nonsense = new byte[64];
    try {
      for (int i = 0; i < ROUNDS; i++) {
        for (AuthMethod method : AuthMethod.values()) {
          Login login = new Login("warm-up", "warm-up", method);
          codec.sign(new LoginAttempt(login, List.of()).with((byte) i, 0));
        }
        codec.verify(RequestKind.ACCESS, nonsense, nonsense);
      }
    } catch (RadiusPacketException unencodable) {
      throw new IllegalStateException(unencodable);
    }
  }
}
