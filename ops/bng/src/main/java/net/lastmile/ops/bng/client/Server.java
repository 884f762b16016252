package net.lastmile.ops.bng.client;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import net.lastmile.ops.bng.packet.RequestKind;

/** One RADIUS server: its lanes, whether it seems dead, and its counts. */
final class Server {
  /** Limits the requests in flight to one port: more would only fill the socket's buffer. */
  private static final int MAX_LANES = 4;

  /** How long a server that did not answer is skipped. */
  static final Duration DEAD_TIME = Duration.ofSeconds(30);

  private final Target target;
  private final InetAddress source;
  private final Map<RequestKind, List<Lane>> lanes = new EnumMap<>(RequestKind.class);
  private final ServerTally tally;
  private long deadUntilNanos;
  private boolean dead;

  Server(Target target, InetAddress source) {
    this.target = target;
    this.source = source;
    this.tally = new ServerTally(target.toString());
  }

  ServerTally tally() {
    return tally;
  }

  boolean isDead(long nowNanos) {
    dead = dead && deadUntilNanos - nowNanos > 0;
    return dead;
  }

  void declareDead(long nowNanos) {
    dead = true;
    deadUntilNanos = nowNanos + DEAD_TIME.toNanos();
  }

  void declareAlive() {
    dead = false;
  }

  /** A lane with a free identifier, or null if all are taken. */
  Lane lane(RequestKind kind, Loop loop, BiConsumer<Exchange, byte[]> arrived) throws IOException {
    List<Lane> open = lanes.computeIfAbsent(kind, none -> new ArrayList<>());
    for (Lane lane : open) {
      if (lane.hasRoom()) {
        return lane;
      }
    }
    if (open.size() == MAX_LANES) {
      return null;
    }
    Lane lane = new Lane(loop, new InetSocketAddress(source, 0), target.address(kind), arrived);
    open.add(lane);
    return lane;
  }
}
