package net.lastmile.ops.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Changes a subscriber repeatedly, as long as the centre is there to accept it. */
final class SoakChurn implements Runnable {
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final Path home;
  private final BooleanSupplier goOn;
  private volatile long changes;

  SoakChurn(Path home, BooleanSupplier goOn) {
    this.home = home;
    this.goOn = goOn;
  }

  long changes() {
    return changes;
  }

  @Override
  public void run() {
    while (goOn.getAsBoolean()) {
      try (DemoTenant tenant = new DemoTenant(home)) {
        JsonNode subscriber = tenant.lastSubscriber();
        String id = tenant.idOf(subscriber.required("username").asText());
        tenant.setPassword(id, "churn-" + changes);
        tenant.setPassword(id, subscriber.required("password").asText());
        changes += 2;
        Thread.sleep(PAUSE);
      } catch (IOException away) {
        pause();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
