package net.lastmile.edge.receive;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import net.lastmile.edge.config.SocketCalls;
import net.lastmile.edge.directory.Directory;
import net.lastmile.edge.eap.server.EapServer;
import net.lastmile.edge.journal.EventSink;
import net.lastmile.edge.receive.count.PacketCount;
import net.lastmile.edge.receive.count.PacketCounters;
import net.lastmile.edge.receive.port.Loops;
import net.lastmile.edge.trace.Traces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sockets and event loops of this node. A tenant's sockets open and close as its LISTENER
 * record comes and goes in the directory.
 */
public final class RadiusServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RadiusServer.class);

  private final Directory directory;
  private final PacketCounters counters = new PacketCounters();
  private final EapServer eap;
  private final List<Lane> lanes;
  private final Listeners listeners;
  private final SocketCalls calls;
  private final AtomicInteger connections = new AtomicInteger();

  /**
   * @param portOffset added to the ports of every listener
   */
  public RadiusServer(
      Directory directory,
      EventSink events,
      Clock clock,
      InetAddress listen,
      int portOffset,
      PacketSettings settings,
      Traces traces) {
    this.directory = directory;
    this.calls = settings.calls();
    this.eap = new EapServer(directory, events);
    directory
        .neighbours()
        .answerBy((question, reply) -> eap.answer(question, clock.millis(), reply));
    UnknownSources unknownSources = new UnknownSources();
    this.lanes =
        Loops.start(settings.loops(), settings.calls()).stream()
            .map(
                loop ->
                    new Lane(
                        loop,
                        new RequestPath(
                            directory,
                            events,
                            eap,
                            clock,
                            loop,
                            settings.duplicateSlots(),
                            counters,
                            unknownSources,
                            traces)))
            .toList();
    this.listeners = new Listeners(lanes, listen, portOffset);
    LOG.info(
        "{} packet loops, each a {}",
        lanes.size(),
        lanes.getFirst().loop().getClass().getSimpleName());
  }

  /**
   * Sends synthetic requests through a separate loop and packet path until the JVM has compiled
   * them; takes seconds. Call it before {@link #start}: a cold JVM answers late in its first
   * seconds, and routers then send again.
   *
   * @return what became of those requests; they are not part of {@link #counts}
   * @throws IOException if no socket is available
   */
  public Map<PacketCount, Long> warmUp() throws IOException {
    return WarmUp.run(calls).totals();
  }

  /** Opens a socket for every listener known so far, and then for new ones as they come. */
  public void start() {
    directory.watchListeners(listeners);
    listeners.start();
  }

  /** Totals since the start. */
  public Map<PacketCount, Long> counts() {
    return counters.totals();
  }

  /** By NAS id, for each NAS that sent anything, up to a limit. */
  public Map<UUID, Map<PacketCount, Long>> countsByNas() {
    return counters.byNas();
  }

  /** Closes all sockets, so that routers turn to another node; {@link #resume} opens them again. */
  public void drain() {
    listeners.pause();
  }

  public void resume() {
    listeners.resume();
  }

  /**
   * A way for the requests of a connection, which also receives the replies.
   *
   * @param replies takes each reply, on the lane's thread
   */
  public ConnectionLane connection(InetSocketAddress peer, Consumer<byte[]> replies) {
    int next = Math.floorMod(connections.getAndIncrement(), lanes.size());
    return new ConnectionLane(lanes.get(next), peer, replies);
  }

  /** How many listeners should have their sockets open: none while drained. */
  public int wantedListeners() {
    return listeners.wantedCount();
  }

  /** How many listeners have their sockets open. */
  public int openListeners() {
    return listeners.openCount();
  }

  /** EAP conversations in progress. */
  public int eapConversations() {
    return eap.conversations();
  }

  /** EAP conversations that ended without a verdict, since the start. */
  public long eapAbandoned() {
    return eap.abandoned();
  }

  /** Closes the sockets and ends the loops. */
  @Override
  public void close() {
    directory.watchListeners((tenant, listener) -> {});
    listeners.close();
    eap.close();
    lanes.forEach(lane -> lane.loop().close());
  }
}
