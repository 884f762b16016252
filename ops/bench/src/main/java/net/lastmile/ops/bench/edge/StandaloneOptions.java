package net.lastmile.ops.bench.edge;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.lastmile.edge.config.SocketCalls;
import net.lastmile.edge.receive.PacketSettings;

/**
 * The command line of {@link StandaloneEdge}.
 *
 * @param nases source addresses that are answered, all with the same secret
 * @param journal where accounting is written; null for a new temporary directory
 * @param fsync whether accounting waits for the disk
 */
public record StandaloneOptions(
    int subscribers,
    InetAddress address,
    int authPort,
    String secret,
    List<String> nases,
    Path journal,
    boolean fsync,
    PacketSettings packets) {
  static final String USAGE =
      "usage: --subscribers N --listen ADDRESS:PORT --secret SECRET"
          + " [--nas ADDRESS]... [--journal DIRECTORY] [--fsync true|false] [--loops N]"
          + " [--sockets auto|linux|netty]";
  private static final int MAX_SUBSCRIBERS = 10_000_000;

  public StandaloneOptions {
    nases = List.copyOf(nases);
  }

  /**
   * @throws IllegalArgumentException naming what is wrong
   */
  static StandaloneOptions of(String... args) {
    int subscribers = -1;
    String listen = null;
    String secret = null;
    List<String> nases = new ArrayList<>(List.of("127.0.0.1", "::1"));
    Path journal = null;
    boolean fsync = true;
    PacketSettings packets = PacketSettings.forThisMachine(SocketCalls.AUTO);
    for (int i = 0; i < args.length; i += 2) {
      if (i + 1 == args.length) {
        throw new IllegalArgumentException(args[i] + " wants a value");
      }
      String value = args[i + 1];
      switch (args[i]) {
        case "--subscribers" -> subscribers = number(args[i], value, MAX_SUBSCRIBERS);
        case "--listen" -> listen = value;
        case "--secret" -> secret = value;
        case "--nas" -> nases.add(value);
        case "--journal" -> journal = Path.of(value);
        case "--fsync" -> fsync = Boolean.parseBoolean(value);
        case "--loops" ->
            packets =
                new PacketSettings(
                    number(args[i], value, 256), packets.duplicateSlots(), packets.calls());
        case "--sockets" ->
            packets = new PacketSettings(packets.loops(), packets.duplicateSlots(), calls(value));
        default -> throw new IllegalArgumentException("unknown option " + args[i]);
      }
    }
    if (subscribers < 0 || listen == null || secret == null || secret.isEmpty()) {
      throw new IllegalArgumentException("--subscribers, --listen and --secret are needed");
    }
    int colon = listen.lastIndexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("--listen wants ADDRESS:PORT, not " + listen);
    }
    int port = number("--listen", listen.substring(colon + 1), 65_534);
    return new StandaloneOptions(
        subscribers,
        address(listen.substring(0, colon)),
        port,
        secret,
        nases,
        journal,
        fsync,
        packets);
  }

  private static SocketCalls calls(String text) {
    try {
      return SocketCalls.valueOf(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("--sockets wants auto, linux or netty, not " + text, e);
    }
  }

  private static InetAddress address(String text) {
    try {
      // Host names are accepted too, as this is typed by hand.
      return InetAddress.getByName(text.isEmpty() ? "127.0.0.1" : text);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("no address " + text, e);
    }
  }

  private static int number(String option, String text, int most) {
    try {
      int value = Integer.parseInt(text);
      if (value >= 0 && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(option + " wants a number, not " + text, e);
    }
    throw new IllegalArgumentException(option + " wants a number up to " + most);
  }
}
