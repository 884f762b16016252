package net.lastmile.ops.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;

/** Sends requests over its own connection, and records each answer that is not the right one. */
final class OwnAnswers implements AutoCloseable {
  private static final String REQUEST_ID = "Lastmile-Request-Id";

  /** Too many requests, or temporarily unavailable. */
  private static final Set<Integer> NO_CONTENT = Set.of(429, 503);

  private static final int QUOTED_CHARACTERS = 120;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final LongAdder answers;
  private final Queue<String> wrong;

  OwnAnswers(LongAdder answers, Queue<String> wrong) {
    this.answers = answers;
    this.wrong = wrong;
  }

  void check(HttpRequest.Builder request, Predicate<String> isOwn) throws InterruptedException {
    String id = UUID.randomUUID().toString();
    try {
      HttpResponse<String> answer =
          http.send(request.header(REQUEST_ID, id).build(), BodyHandlers.ofString());
      answers.increment();
      boolean own =
          answer.headers().firstValue(REQUEST_ID).equals(Optional.of(id))
              && (NO_CONTENT.contains(answer.statusCode())
                  || answer.statusCode() == 200 && isOwn.test(answer.body()));
      if (!own) {
        wrong.add("%s %s: %s".formatted(answer, answer.headers().map(), quoted(answer.body())));
      }
    } catch (IOException failed) {
      // A broken connection proves nothing; an answer that is not HTTP does.
      if (String.valueOf(failed.getMessage()).contains("parse")) {
        wrong.add(failed.toString());
      }
    }
  }

  private static String quoted(String body) {
    return body.substring(0, Math.min(QUOTED_CHARACTERS, body.length()));
  }

  @Override
  public void close() {
    http.close();
  }
}
