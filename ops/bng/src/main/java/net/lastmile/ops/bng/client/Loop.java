package net.lastmile.ops.bng.client;

import java.io.IOException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;

/** The only thread of a simulation: handles readable sockets, and timers in order. */
public final class Loop implements AutoCloseable {
  /** Short, so that a condition set by a signal is noticed soon. */
  private static final Duration LONGEST_WAIT = Duration.ofMillis(200);

  /** Few, so that answers do not wait behind many timers and seem late. */
  private static final int TIMERS_A_TURN = 32;

  private final Selector selector;
  private final PriorityQueue<Timer> timers = new PriorityQueue<>();
  private long timersMade;

  /** Called when octets are waiting on a socket. */
  @FunctionalInterface
  public interface Readable {
    void read() throws IOException;
  }

  /** A task due at a certain time; cancelling it after it has run does nothing. */
  public static final class Timer implements Comparable<Timer> {
    private final long atNanos;
    private final long number;
    private final Runnable task;
    private boolean cancelled;

    private Timer(long atNanos, long number, Runnable task) {
      this.atNanos = atNanos;
      this.number = number;
      this.task = task;
    }

    public void cancel() {
      cancelled = true;
    }

    @Override
    public int compareTo(Timer other) {
      int byTime = Long.compare(atNanos - other.atNanos, 0);
      return byTime != 0 ? byTime : Long.compare(number, other.number);
    }
  }

  public Loop() throws IOException {
    selector = Selector.open();
  }

  public long nowNanos() {
    return System.nanoTime();
  }

  public void register(DatagramChannel channel, Readable readable) throws IOException {
    register(channel, SelectionKey.OP_READ, readable);
  }

  /**
   * @param operation a constant of {@link SelectionKey}: read or accept
   */
  public void register(SelectableChannel channel, int operation, Readable readable)
      throws IOException {
    channel.configureBlocking(false).register(selector, operation, readable);
  }

  public Timer after(Duration delay, Runnable task) {
    Timer timer = new Timer(nowNanos() + delay.toNanos(), timersMade++, task);
    timers.add(timer);
    return timer;
  }

  /** Runs until the condition holds; checks it after every turn, at least five times per second. */
  public void runUntil(BooleanSupplier done) throws IOException {
    while (!done.getAsBoolean()) {
      long waitMillis = waitMillis();
      if (waitMillis > 0) {
        selector.select(waitMillis);
      } else {
        selector.selectNow();
      }
      for (SelectionKey key : selector.selectedKeys()) {
        ((Readable) key.attachment()).read();
      }
      selector.selectedKeys().clear();
      runDueTimers();
    }
  }

  private long waitMillis() {
    Timer next = timers.peek();
    long nanos = next == null ? Long.MAX_VALUE : next.atNanos - nowNanos();
    return Math.clamp(Math.ceilDiv(nanos, 1_000_000), 0, LONGEST_WAIT.toMillis());
  }

  private void runDueTimers() {
    long now = nowNanos();
    for (int run = 0; run < TIMERS_A_TURN && !timers.isEmpty(); run++) {
      if (timers.peek().atNanos - now > 0) {
        return;
      }
      Timer due = timers.poll();
      if (!due.cancelled) {
        due.task.run();
      }
    }
  }

  @Override
  public void close() throws IOException {
    for (SelectionKey key : selector.keys()) {
      key.channel().close();
    }
    selector.close();
  }
}
