package net.lastmile.ops.bng;

import java.io.IOException;
import java.net.BindException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.lastmile.ops.bng.client.Backoff;
import net.lastmile.ops.bng.client.Target;
import net.lastmile.ops.bng.coa.CoaManner;
import net.lastmile.ops.bng.packet.AuthMethod;
import net.lastmile.ops.bng.packet.Login;

/** Short test runs with lines {@code user0000000} and so on. */
public final class SampleRun {
  private static final Duration LENGTH = Duration.ofMillis(2500);
  private static final Backoff IMPATIENT =
      new Backoff(Duration.ofMillis(300), Duration.ofSeconds(1), 3);

  private SampleRun() {}

  /** Runs to the end against servers that receive both kinds of request on one port. */
  static Simulation of(AuthMethod method, int lines, int... ports) throws IOException {
    List<Target> servers =
        Arrays.stream(ports).mapToObj(port -> new Target("127.0.0.1", port, port)).toList();
    return run(settings(method, lines, servers, 0, LENGTH));
  }

  static Simulation run(RunSettings settings) throws IOException {
    try (Simulation simulation = new Simulation(settings, Clock.systemUTC())) {
      simulation.run(() -> {});
      return simulation;
    }
  }

  public static RunSettings settings(
      AuthMethod method, int lines, List<Target> servers, int coaPort, Duration length) {
    return new RunSettings(
        servers,
        TestServer.SECRET,
        InetAddress.getLoopbackAddress(),
        coaPort,
        CoaManner.OBEY,
        Optional.empty(),
        IntStream.range(0, lines)
            .mapToObj(i -> new Login("user%07d".formatted(i), "pass%07d".formatted(i), method))
            .toList(),
        0x020000000000L,
        100,
        Optional.of(Duration.ofSeconds(1)),
        length,
        Optional.empty(),
        Optional.empty(),
        IMPATIENT);
  }

  /** A free port whose successor is free too. */
  public static int freePortPair() throws IOException {
    while (true) {
      try (DatagramSocket first = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
        int port = first.getLocalPort();
        new DatagramSocket(port + 1, InetAddress.getLoopbackAddress()).close();
        return port;
      } catch (BindException | IllegalArgumentException taken) {
        // Tries another pair.
      }
    }
  }
}
