package net.lastmile.edge.receive;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.lastmile.edge.fixture.MovableClock;
import net.lastmile.edge.receive.port.LoopThread;

/** A loop whose time the test moves, together with its clock's; its thread is the caller's. */
public final class ManualLoop implements LoopThread {
  private record Timer(long dueMillis, Runnable task) {}

  private final MovableClock clock;
  private final List<Timer> timers = new ArrayList<>();
  private long elapsedMillis;

  public ManualLoop(MovableClock clock) {
    this.clock = clock;
  }

  @Override
  public void execute(Runnable task) {
    task.run();
  }

  @Override
  public void after(long delayMillis, Runnable task) {
    timers.add(new Timer(elapsedMillis + delayMillis, task));
  }

  /** Lets time pass, also for the clock, stopping at each timer on the way. */
  public void advance(Duration by) {
    long end = elapsedMillis + by.toMillis();
    for (Optional<Timer> next = next(end); next.isPresent(); next = next(end)) {
      timers.remove(next.get());
      moveTo(next.get().dueMillis());
      next.get().task().run();
    }
    moveTo(end);
  }

  private void moveTo(long millis) {
    clock.advance(Duration.ofMillis(millis - elapsedMillis));
    elapsedMillis = millis;
  }

  private Optional<Timer> next(long end) {
    return timers.stream()
        .filter(timer -> timer.dueMillis() <= end)
        .min(Comparator.comparingLong(Timer::dueMillis));
  }
}
