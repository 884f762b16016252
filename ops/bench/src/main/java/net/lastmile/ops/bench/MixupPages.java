package net.lastmile.ops.bench;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Queue;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;

/** Reads the public site's pages. */
record MixupPages(URI site, BooleanSupplier goOn, LongAdder answers, Queue<String> wrong)
    implements Runnable {
  @Override
  public void run() {
    try (OwnAnswers reader = new OwnAnswers(answers, wrong)) {
      while (goOn.getAsBoolean()) {
        reader.check(
            HttpRequest.newBuilder(site),
            body -> body.startsWith("<!DOCTYPE html") && body.stripTrailing().endsWith("</html>"));
      }
    } catch (InterruptedException _) {
      // The run is over.
    }
  }
}
