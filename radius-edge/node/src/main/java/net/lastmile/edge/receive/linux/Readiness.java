package net.lastmile.edge.receive.linux;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * Waits until sockets have something to read, or until woken (epoll(7), eventfd(2)). For one
 * thread, except {@link #wake}.
 */
public final class Readiness {
  // EFD_NONBLOCK and EFD_CLOEXEC; EPOLL_CLOEXEC is the same as the second.
  private static final int CLOSE_ON_EXEC = 0x80000;
  private static final int EVENT_FLAGS = CLOSE_ON_EXEC | 0x800;
  private static final int ADD = 1;
  private static final int REMOVE = 2;
  private static final int READABLE = 1; // EPOLLIN
  private static final int EVENTS_AT_ONCE = 64;

  // struct epoll_event is packed on x86 only.
  private static final boolean PACKED = "amd64".equals(System.getProperty("os.arch"));
  private static final int DATA_AT = PACKED ? 4 : 8;
  private static final int EVENT_OCTETS = PACKED ? 12 : 16;

  private final SystemCalls calls;
  private final MemorySegment events;
  private final MemorySegment counter;
  private final int epoll;
  private final int bell;
  private boolean closed;

  /**
   * @throws IOException if the system has no descriptors left
   */
  public Readiness(SystemCalls calls, Arena arena) throws IOException {
    this.calls = calls;
    this.events = arena.allocate((long) EVENTS_AT_ONCE * EVENT_OCTETS, Long.BYTES);
    this.counter = arena.allocate(JAVA_LONG);
    this.epoll = calls.epollCreate(CLOSE_ON_EXEC);
    this.bell = calls.eventfd(EVENT_FLAGS);
    if (epoll < 0 || bell < 0) {
      throw new IOException("no epoll or eventfd: errors " + epoll + ", " + bell);
    }
    add(bell);
  }

  /**
   * @throws IOException if the descriptor cannot be watched
   */
  public void add(int descriptor) throws IOException {
    events.set(JAVA_INT, 0, READABLE);
    events.set(JAVA_INT_UNALIGNED, DATA_AT, descriptor);
    int result = calls.epollControl(epoll, ADD, descriptor, events);
    if (result < 0) {
      throw new IOException("a socket cannot be watched: error " + -result);
    }
  }

  public void remove(int descriptor) {
    calls.epollControl(epoll, REMOVE, descriptor, events);
  }

  /**
   * Waits.
   *
   * @param timeoutMillis -1 for no limit
   * @return the number of descriptors that are ready
   */
  public int await(int timeoutMillis) {
    return Math.max(0, calls.epollWait(epoll, events, EVENTS_AT_ONCE, timeoutMillis));
  }

  /** A ready descriptor. */
  public int ready(int index) {
    return events.get(JAVA_INT_UNALIGNED, (long) index * EVENT_OCTETS + DATA_AT);
  }

  /** Whether this descriptor signals that {@link #wake} was called; if so, resets the signal. */
  public boolean isWakeUp(int descriptor) {
    if (descriptor == bell) {
      SystemCalls.clearEvent(bell, counter);
    }
    return descriptor == bell;
  }

  /** Ends the current wait or the next one. For any thread. */
  public synchronized void wake() {
    // Once closed, the number may belong to another file.
    if (!closed) {
      SystemCalls.raiseEvent(bell);
    }
  }

  public synchronized void close() {
    closed = true;
    calls.close(bell);
    calls.close(epoll);
  }
}
