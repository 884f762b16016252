package net.lastmile.edge.receive;

import java.net.InetAddress;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import net.lastmile.edge.directory.Directory;
import net.lastmile.edge.journal.EventSink;

/**
 * The sockets and event loops of this node. A tenant's sockets open and close as its LISTENER
 * record comes and goes in the directory.
 */
public final class RadiusServer implements AutoCloseable {
  /**
   * @param portOffset added to the ports of every listener
   */
  public RadiusServer(
      Directory directory,
      EventSink events,
      Clock clock,
      InetAddress listen,
      int portOffset,
      PacketSettings settings) {}

  /**
   * Runs synthetic requests through the packet path until the JVM has compiled it. Call before
   * {@link #start}: a cold JVM answers late for its first seconds, and routers then send again.
   */
  public void warmUp() {}

  /** Opens a socket for every listener known so far, and from now on as they come. */
  public void start() {}

  /** Totals since the start. */
  public Map<PacketCount, Long> counts() {
    return new EnumMap<>(PacketCount.class);
  }

  /** How many listeners have their sockets open. */
  public int openListeners() {
    return 0;
  }

  /** Closes the sockets and ends the loops; waits for what is in progress. */
  @Override
  public void close() {}
}
