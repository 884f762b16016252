package net.lastmile.edge.eap.server;

import java.security.SecureRandom;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import net.lastmile.edge.access.AccessDecision;
import net.lastmile.edge.directory.Directory;
import net.lastmile.edge.directory.Nas;
import net.lastmile.edge.directory.Tenant;
import net.lastmile.edge.journal.EventSink;
import net.lastmile.edge.radius.RadiusPacket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes Access-Requests with EAP off the packet loops and works on them aside. */
public final class EapServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EapServer.class);

  /** Requests that wait; a NAS sends again within seconds, so that more would be answered late. */
  private static final int MAX_WAITING = 512;

  private static final long IDLE_SECONDS = 60;
  private static final long CLOSE_SECONDS = 5;

  private final EapSessions sessions = new EapSessions();
  private final ThreadLocal<EapDesk> desks;
  private final Executor workers;
  private final Runnable end;

  /** With threads of its own, half as many as cores. */
  public EapServer(Directory directory, EventSink events) {
    this(directory, events, workers());
  }

  /**
   * @param workers runs the work, and refuses it when there is too much
   */
  public EapServer(Directory directory, EventSink events, Executor workers) {
    SecureRandom random = new SecureRandom();
    this.desks = ThreadLocal.withInitial(() -> new EapDesk(directory, events, sessions, random));
    this.workers = workers;
    this.end = workers instanceof ThreadPoolExecutor pool ? () -> end(pool) : () -> {};
  }

  private static ThreadPoolExecutor workers() {
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            threads,
            threads,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MAX_WAITING),
            Thread.ofPlatform().name("eap-", 0).factory());
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  /**
   * Takes a verified Access-Request.
   *
   * @param packet a copy of its octets, which is kept
   * @param done is called with the decision on another thread
   * @return false if there is too much to do: then no reply may be sent
   */
  public boolean take(
      Tenant tenant, Nas nas, byte[] packet, long nowMillis, Consumer<AccessDecision> done) {
    try {
      workers.execute(() -> done.accept(decide(tenant, nas, packet, nowMillis)));
      return true;
    } catch (RejectedExecutionException e) {
      return false;
    }
  }

  private AccessDecision decide(Tenant tenant, Nas nas, byte[] packet, long nowMillis) {
    try {
      RadiusPacket request = new RadiusPacket(packet);
      return request.scan(packet.length)
          ? settled(desks.get().answer(tenant, nas, request, nowMillis))
          : new AccessDecision.Silence();
    } catch (RuntimeException e) {
      LOG.error("an EAP conversation of {} broke", tenant.name(), e);
      return new AccessDecision.Silence();
    }
  }

  /** These threads may wait: what the region has to agree on has a limit of its own. */
  private static AccessDecision settled(AccessDecision decision) {
    AccessDecision last = decision;
    while (last instanceof AccessDecision.Postponed(var until, var then)) {
      until.toCompletableFuture().handle((result, failure) -> result).join();
      last = then.get();
    }
    return last;
  }

  /** Conversations that go on. */
  public int conversations() {
    return sessions.count();
  }

  /** Conversations that ended without a verdict since the start. */
  public long abandoned() {
    return sessions.abandoned();
  }

  @Override
  public void close() {
    end.run();
  }

  private static void end(ThreadPoolExecutor pool) {
    pool.shutdown();
    try {
      if (!pool.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
        pool.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
