package net.lastmile.edge.eap.server;

import java.security.SecureRandom;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
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

/** Takes Access-Requests with EAP off the packet loops and processes them on other threads. */
public final class EapServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EapServer.class);

  /** Waiting requests. A NAS sends again within seconds, so more would be answered too late. */
  private static final int MAX_WAITING = 512;

  private static final long IDLE_SECONDS = 60;
  private static final long CLOSE_SECONDS = 5;

  /** Requests that other nodes are processing for this one. */
  private static final int MAX_RELAYED = 256;

  private final Directory directory;
  private final EapSessions sessions;
  private final Semaphore relays = new Semaphore(MAX_RELAYED);
  private final ThreadLocal<EapDesk> desks;
  private final Executor workers;
  private final Runnable end;

  /** Uses its own threads, half as many as cores. */
  public EapServer(Directory directory, EventSink events) {
    this(directory, events, workers());
  }

  /**
   * @param workers runs the work, and rejects it if there is too much
   */
  public EapServer(Directory directory, EventSink events, Executor workers) {
    SecureRandom random = new SecureRandom();
    this.directory = directory;
    this.sessions = new EapSessions(directory.neighbours().ownTag());
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
   * Accepts a verified Access-Request.
   *
   * @param packet a copy of its octets, which is kept
   * @param done is called with the decision on another thread
   * @return false if there is too much work: then no reply may be sent
   */
  public boolean take(
      Tenant tenant, Nas nas, byte[] packet, long nowMillis, Consumer<AccessDecision> done) {
    EapSession.State state = stateOf(packet);
    if (state != null && directory.neighbours().knows(state.nodeTag())) {
      return relay(new Relayed(tenant.id(), nas.id(), nas.isOverTls(), packet), state, done);
    }
    return work(tenant, nas, packet, nowMillis, done);
  }

  private boolean work(
      Tenant tenant, Nas nas, byte[] packet, long nowMillis, Consumer<AccessDecision> done) {
    try {
      workers.execute(() -> done.accept(decide(tenant, nas, packet, nowMillis)));
      return true;
    } catch (RejectedExecutionException e) {
      return false;
    }
  }

  private static EapSession.State stateOf(byte[] packet) {
    RadiusPacket request = new RadiusPacket(packet);
    return request.scan(packet.length) ? EapSession.State.of(request) : null;
  }

  /** Passes a request to the node where its conversation began (ADR 0025). */
  private boolean relay(Relayed request, EapSession.State state, Consumer<AccessDecision> done) {
    if (!relays.tryAcquire()) {
      return false;
    }
    directory
        .neighbours()
        .ask(state.nodeTag(), request.toBytes())
        .whenComplete(
            (reply, failure) -> {
              relays.release();
              // After silence the NAS sends again; by then the region knows which nodes are left.
              done.accept(failure == null ? Relayed.decision(reply) : new AccessDecision.Silence());
            });
    return true;
  }

  /**
   * Answers another node, whose NAS continues there a conversation that began here. The request is
   * never passed on again.
   *
   * @param question a {@link Relayed} request
   * @param reply is called once, on this thread or another
   */
  public void answer(byte[] question, long nowMillis, Consumer<byte[]> reply) {
    Relayed request = Relayed.read(question);
    Tenant tenant = request == null ? null : directory.tenant(request.tenantId());
    Nas nas = tenant == null ? null : tenant.nas(request.nasId());
    boolean served = nas != null && nas.active() && tenant.isActive();
    Nas asking = served && request.overTls() ? nas.overTls() : nas;
    if (!served
        || !work(
            tenant,
            asking,
            request.packet(),
            nowMillis,
            decision -> reply.accept(Relayed.reply(decision)))) {
      reply.accept(Relayed.reply(new AccessDecision.Silence()));
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

  /** These threads may block: the wait for the region's agreement has its own time limit. */
  private static AccessDecision settled(AccessDecision decision) {
    AccessDecision last = decision;
    while (last instanceof AccessDecision.Postponed(var until, var then)) {
      until.toCompletableFuture().handle((result, failure) -> result).join();
      last = then.get();
    }
    return last;
  }

  /** Conversations in progress. */
  public int conversations() {
    return sessions.count();
  }

  /** Conversations that ended without a verdict, since the start. */
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
