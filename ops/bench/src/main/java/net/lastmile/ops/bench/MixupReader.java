package net.lastmile.ops.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;

/** Reads lines through the API, one after another. */
record MixupReader(
    Path home,
    List<String> lines,
    BooleanSupplier goOn,
    LongAdder answers,
    LongAdder logInsRefused,
    Queue<String> wrong)
    implements Runnable {
  private static final int AFTER_A_REFUSAL_MILLIS = 1_000;

  /** Well below a token's lifetime. */
  private static final Duration TOKEN_FOR = Duration.ofMinutes(1);

  @Override
  public void run() {
    while (goOn.getAsBoolean()) {
      try (DemoTenant tenant = new DemoTenant(home);
          OwnAnswers reader = new OwnAnswers(answers, wrong)) {
        long until = System.nanoTime() + TOKEN_FOR.toNanos();
        while (goOn.getAsBoolean() && System.nanoTime() < until) {
          String id = lines.get(ThreadLocalRandom.current().nextInt(lines.size()));
          reader.check(
              tenant.api("/subscribers/" + id), body -> body.contains("\"id\":\"" + id + "\""));
        }
      } catch (IOException _) {
        // Keycloak refuses a person's log-in while another of theirs is under way.
        logInsRefused.increment();
        if (!pause()) {
          return;
        }
      } catch (InterruptedException _) {
        return;
      }
    }
  }

  private static boolean pause() {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextInt(AFTER_A_REFUSAL_MILLIS));
      return true;
    } catch (InterruptedException _) {
      return false;
    }
  }
}
