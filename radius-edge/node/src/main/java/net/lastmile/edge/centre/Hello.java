package net.lastmile.edge.centre;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;
import net.lastmile.edge.contract.EdgeHello;

/** Tells the centre, again and again, that this node lives. */
public final class Hello implements AutoCloseable {
  private static final Duration EVERY = Duration.ofSeconds(10);

  private final CentreClient centre;
  private final Supplier<EdgeHello> hello;
  private final CentreLoop loop = new CentreLoop("hello", this::say);

  /**
   * @param hello how the node is at the moment
   */
  public Hello(CentreClient centre, Supplier<EdgeHello> hello) {
    this.centre = centre;
    this.hello = hello;
  }

  public void start() {
    loop.start();
  }

  private void say() throws IOException, InterruptedException {
    centre.hello(hello.get());
    Thread.sleep(EVERY.toMillis());
  }

  @Override
  public void close() {
    loop.close();
  }
}
