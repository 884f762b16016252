package net.lastmile.edge.receive.port;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import net.lastmile.edge.radius.RadiusPacket;
import net.lastmile.edge.receive.linux.DatagramBatch;
import net.lastmile.edge.receive.linux.Readiness;
import net.lastmile.edge.receive.linux.SystemCalls;
import net.lastmile.edge.receive.linux.UdpSockets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A loop built directly on system calls (epoll, recvmmsg and sendmmsg), with its own native memory.
 * Faster than Netty's loop because it saves Netty's work for each datagram (docs/adr/0012).
 */
final class LinuxLoop implements DatagramLoop {
  private static final Logger LOG = LoggerFactory.getLogger(LinuxLoop.class);
  private static final int DATAGRAMS_AT_ONCE = 64;
  // As in NettyLoop.
  private static final int SOCKET_BUFFER_OCTETS = 4 << 20;
  private static final long CLOSE_SECONDS = 5;

  private record Timer(long dueNanos, Runnable task) {}

  private final Thread thread;
  private final Arena arena = Arena.ofShared();
  private final SystemCalls calls = new SystemCalls(arena);
  private final UdpSockets sockets = new UdpSockets(calls, arena);
  private final Readiness readiness;
  private final DatagramBatch incoming = batch();
  private final DatagramBatch outgoing = batch();
  private final Map<Integer, LinuxPort> ports = new HashMap<>();
  private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean woken = new AtomicBoolean();
  private final PriorityQueue<Timer> timers =
      new PriorityQueue<>(Comparator.comparingLong(Timer::dueNanos));
  private LinuxPort sender;
  private volatile boolean closing;

  /**
   * @throws IOException if the system has no descriptors left
   */
  LinuxLoop(int number) throws IOException {
    readiness = new Readiness(calls, arena);
    thread = Thread.ofPlatform().name("radius-" + number).daemon().start(this::run);
  }

  private DatagramBatch batch() {
    return new DatagramBatch(calls, arena, DATAGRAMS_AT_ONCE, RadiusPacket.MAX_OCTETS);
  }

  private void run() {
    try {
      while (!closing) {
        int ready = readiness.await(untilNextTimerMillis());
        for (int i = 0; i < ready; i++) {
          serve(readiness.ready(i));
        }
        runTasks();
        runTimers();
      }
      runTasks();
    } finally {
      readiness.close();
      ports.keySet().forEach(sockets::close);
    }
  }

  /** From now on outgoing datagrams are this port's; those of another port are sent first. */
  void sendBy(LinuxPort port) {
    if (sender != port) {
      if (sender != null) {
        sender.flush();
      }
      sender = port;
    }
  }

  boolean sendsBy(LinuxPort port) {
    return sender == port;
  }

  private void serve(int descriptor) {
    if (readiness.isWakeUp(descriptor)) {
      return;
    }
    LinuxPort port = ports.get(descriptor);
    // The port may have been closed by the handling of an earlier one.
    if (port != null) {
      port.receive();
    }
  }

  private void runTasks() {
    woken.set(false);
    for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
      runSafely(task);
    }
  }

  private void runTimers() {
    while (!timers.isEmpty() && timers.peek().dueNanos() - System.nanoTime() <= 0) {
      runSafely(timers.poll().task());
    }
  }

  private static void runSafely(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      LOG.error("a task of a loop failed", e);
    }
  }

  private int untilNextTimerMillis() {
    if (timers.isEmpty()) {
      return -1;
    }
    long nanos = timers.peek().dueNanos() - System.nanoTime();
    // Rounded up, so as not to wake just before a task is due.
    return (int) Math.clamp(TimeUnit.NANOSECONDS.toMillis(nanos) + 1, 0, Integer.MAX_VALUE);
  }

  @Override
  public void execute(Runnable task) {
    if (closing) {
      throw new RejectedExecutionException("the loop is closed");
    }
    tasks.add(task);
    if (Thread.currentThread() != thread && woken.compareAndSet(false, true)) {
      readiness.wake();
    }
  }

  @Override
  public void after(long delayMillis, Runnable task) {
    timers.add(new Timer(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(delayMillis), task));
  }

  @Override
  public DatagramPort open(InetSocketAddress address, DatagramHandler handler) throws IOException {
    CompletableFuture<DatagramPort> opened = new CompletableFuture<>();
    execute(
        () -> {
          try {
            opened.complete(openHere(address, handler));
          } catch (IOException e) {
            opened.completeExceptionally(e);
          }
        });
    try {
      return opened.get(CLOSE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new IOException(e.getCause().getMessage(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while opening " + address, e);
    } catch (TimeoutException e) {
      throw new IOException("the loop does not open " + address, e);
    }
  }

  private LinuxPort openHere(InetSocketAddress address, DatagramHandler handler)
      throws IOException {
    int socket = sockets.open(address, SOCKET_BUFFER_OCTETS);
    int family = UdpSockets.family(address.getAddress());
    LinuxPort port = new LinuxPort(this, socket, family, handler, incoming, outgoing);
    try {
      readiness.add(socket);
    } catch (IOException e) {
      sockets.close(socket);
      throw e;
    }
    ports.put(socket, port);
    return port;
  }

  /** Returns once this loop's thread has closed the socket. */
  void close(LinuxPort port, int socket) {
    CompletableFuture<Void> closed = new CompletableFuture<>();
    Runnable task =
        () -> {
          if (ports.remove(socket, port)) {
            sendBy(null);
            port.closed();
            readiness.remove(socket);
            sockets.close(socket);
          }
          closed.complete(null);
        };
    if (Thread.currentThread() == thread) {
      task.run();
      return;
    }
    execute(task);
    closed.orTimeout(CLOSE_SECONDS, TimeUnit.SECONDS).join();
  }

  @Override
  public void close() {
    closing = true;
    readiness.wake();
    try {
      if (thread.join(Duration.ofSeconds(CLOSE_SECONDS)) && arena.scope().isAlive()) {
        arena.close();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
