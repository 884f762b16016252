package net.lastmile.edge.trace;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** One operator's trace; closing it ends it. */
public final class Trace implements AutoCloseable {
  /** Exchanges that may wait for the reader. */
  private static final int MAX_WAITING = 256;

  private final Traces traces;
  private final TraceFilter filter;
  private final ArrayBlockingQueue<Exchange> waiting = new ArrayBlockingQueue<>(MAX_WAITING);
  private final LongAdder missed = new LongAdder();

  Trace(Traces traces, TraceFilter filter) {
    this.traces = traces;
    this.filter = filter;
  }

  TraceFilter filter() {
    return filter;
  }

  void offer(Exchange exchange) {
    if (!waiting.offer(exchange)) {
      missed.increment();
    }
  }

  /** The next exchange; null if none comes within that time. */
  public Exchange next(Duration timeout) throws InterruptedException {
    return waiting.poll(timeout.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** The number of exchanges missed since the last call. */
  public long missed() {
    return missed.sumThenReset();
  }

  @Override
  public void close() {
    traces.remove(this);
  }
}
