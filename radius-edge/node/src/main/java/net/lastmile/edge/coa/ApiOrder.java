package net.lastmile.edge.coa;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import net.lastmile.edge.contract.job.ApiOutcome;
import net.lastmile.edge.contract.job.ApiResult;

/** A question to a router's API, from its creation to its end. */
final class ApiOrder implements Queued {
  private final Supplier<ApiResult> question;
  private final CompletableFuture<ApiResult> outcome = new CompletableFuture<>();
  private final long askedNanos = System.nanoTime();
  private volatile long sentNanos = askedNanos;

  /**
   * @param question blocks until it is answered
   */
  ApiOrder(Supplier<ApiResult> question) {
    this.question = question;
  }

  void ask() {
    sentNanos = System.nanoTime();
    try {
      outcome.complete(question.get());
    } catch (RuntimeException e) {
      outcome.complete(new ApiResult(ApiOutcome.UNCLEAR, e.getClass().getSimpleName(), ""));
      throw e;
    }
  }

  Duration sinceSent() {
    return Duration.ofNanos(System.nanoTime() - sentNanos);
  }

  @Override
  public boolean hasWaited(Duration limit) {
    return System.nanoTime() - askedNanos > limit.toNanos();
  }

  @Override
  public void busy() {
    outcome.complete(ApiResult.of(ApiOutcome.BUSY));
  }

  @Override
  public CompletableFuture<ApiResult> outcome() {
    return outcome;
  }
}
