package net.lastmile.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** A server in a process of its own, which ends with this JVM at the latest. */
public final class ServerProcess implements AutoCloseable {
  /** Long enough for a machine at a third of its speed that builds beside. */
  private static final Duration START_TIMEOUT = Duration.ofMinutes(8);

  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(20);
  private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(5);
  private static final int OK = 200;

  private final Process process;
  private final Path log;

  private ServerProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * @param environment is added to this JVM's
   * @param log what the server prints, written anew
   */
  public static ServerProcess start(
      List<String> command, Map<String, String> environment, Path log) {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    try {
      ServerProcess server = new ServerProcess(builder.start(), log.toAbsolutePath());
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The program that runs this JVM. */
  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /**
   * Returns when this address answers with 200.
   *
   * @throws IllegalStateException as {@link #await}
   */
  public void awaitAnswer(URI url) {
    HttpRequest request = HttpRequest.newBuilder(url).timeout(ANSWER_TIMEOUT).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      await(url.toString(), () -> answers(client, request));
    }
  }

  /**
   * Returns when the condition holds.
   *
   * @throws IllegalStateException which names the log, if the server ends or it takes too long
   */
  public void await(String what, Callable<Boolean> condition) {
    try {
      Awaitility.await(what)
          .atMost(START_TIMEOUT)
          .until(() -> !process.isAlive() || condition.call());
    } catch (ConditionTimeoutException e) {
      close();
      throw new IllegalStateException("waited in vain for %s, see %s".formatted(what, log), e);
    }
    if (!process.isAlive()) {
      throw new IllegalStateException(
          "the server ended with %d, see %s".formatted(process.exitValue(), log));
    }
  }

  private static boolean answers(HttpClient client, HttpRequest request)
      throws InterruptedException {
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode() == OK;
    } catch (IOException _) {
      return false;
    }
  }

  /** Asks the server to end, and what a script of it started too; kills what does not. */
  @Override
  public void close() {
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroy);
    try {
      Awaitility.await("the server ends")
          .atMost(STOP_TIMEOUT)
          .until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
    } catch (ConditionTimeoutException _) {
      all.forEach(ProcessHandle::destroyForcibly);
    }
  }
}
