package net.lastmile.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FatalErrorsTest {
  private final List<Integer> exits = new ArrayList<>();
  private final FatalErrors errors = new FatalErrors(exits::add);

  @Test
  @DisplayName("an error that ends a thread ends the node: without a packet loop it answers nobody")
  void anErrorEndsTheNode() throws InterruptedException {
    end(new NoClassDefFoundError("of a file that was replaced"));
    assertThat(exits).containsExactly(FatalErrors.EXIT_FAILURE);
  }

  @Test
  @DisplayName("an exception that nobody caught ends its thread alone")
  void anExceptionEndsItsThread() throws InterruptedException {
    end(new IllegalStateException("of one task"));
    assertThat(exits).isEmpty();
  }

  private void end(Throwable cause) throws InterruptedException {
    Thread thread =
        Thread.ofPlatform()
            .uncaughtExceptionHandler(errors)
            .start(
                () -> {
                  if (cause instanceof Error error) {
                    throw error;
                  }
                  throw (RuntimeException) cause;
                });
    thread.join();
  }
}
