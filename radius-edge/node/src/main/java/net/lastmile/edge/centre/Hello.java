package net.lastmile.edge.centre;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import net.lastmile.edge.contract.event.EdgeHello;
import net.lastmile.edge.contract.event.JournalBalance;

/** Regularly tells the centre that this node is alive. */
public final class Hello implements AutoCloseable {
  private static final Duration EVERY = Duration.ofSeconds(10);

  private final CentreClient centre;
  private final Supplier<EdgeHello> hello;
  private final CentreLoop loop = new CentreLoop("hello", this::say);
  private volatile JournalBalance balance;

  /**
   * @param hello the node's current state
   */
  public Hello(CentreClient centre, Supplier<EdgeHello> hello) {
    this.centre = centre;
    this.hello = hello;
  }

  public void start() {
    loop.start();
  }

  private void say() throws IOException, InterruptedException {
    balance = centre.hello(hello.get()).orElse(null);
    Thread.sleep(EVERY.toMillis());
  }

  /** What became of the journal's events, by the centre's last answer; empty before the first. */
  public Optional<JournalBalance> balance() {
    return Optional.ofNullable(balance);
  }

  @Override
  public void close() {
    loop.close();
  }
}
