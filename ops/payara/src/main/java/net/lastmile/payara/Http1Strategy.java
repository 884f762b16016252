package net.lastmile.payara;

import java.io.IOException;
import java.util.concurrent.Executor;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.IOEvent;
import org.glassfish.grizzly.IOStrategy;
import org.glassfish.grizzly.Transport;
import org.glassfish.grizzly.strategies.WorkerThreadIOStrategy;
import org.glassfish.grizzly.threadpool.ThreadPoolConfig;

/**
 * Payara's usual strategy for giving events to threads. In addition it puts our filters around the
 * HTTP codec before the first connection is accepted. Its threads only parse; requests are answered
 * by threads of {@link Lanes}.
 */
@SuppressWarnings("rawtypes") // Grizzly declares it this way.
public final class Http1Strategy implements IOStrategy {
  private final IOStrategy threads = WorkerThreadIOStrategy.getInstance();

  private final Front front;

  Http1Strategy(Front front) {
    SingleUse.ofRequests();
    this.front = front;
  }

  /** Payara calls the method of this name. */
  public static Http1Strategy getInstance() {
    return new Http1Strategy(new Front(Limits.PUBLIC, Limits.PATIENCE));
  }

  @Override
  public boolean executeIoEvent(Connection connection, IOEvent event) throws IOException {
    return executeIoEvent(connection, event, true);
  }

  @Override
  public boolean executeIoEvent(Connection connection, IOEvent event, boolean enabled)
      throws IOException {
    if (event == IOEvent.SERVER_ACCEPT) {
      front.complete(connection.getTransport());
    }
    return threads.executeIoEvent(connection, event, enabled);
  }

  @Override
  public Executor getThreadPoolFor(Connection connection, IOEvent event) {
    return threads.getThreadPoolFor(connection, event);
  }

  @Override
  public ThreadPoolConfig createDefaultWorkerPoolConfig(Transport transport) {
    return threads.createDefaultWorkerPoolConfig(transport);
  }
}
