package net.lastmile.ops.bng.client;

import java.util.List;
import net.lastmile.ops.bng.packet.AuthMethod;
import net.lastmile.ops.bng.packet.Login;
import net.lastmile.ops.bng.packet.LoginAttempt;
import net.lastmile.ops.bng.packet.PacketCodec;
import net.lastmile.ops.bng.packet.RequestKind;
import org.tinyradius.core.RadiusPacketException;

/**
 * Makes the JVM compile the code for requests before the first one is timed: a cold simulator would
 * report its own start as the server's latency.
 */
public final class WarmUp {
  private static final int ROUNDS = 400;

  private WarmUp() {}

  public static void run(String secret) {
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
