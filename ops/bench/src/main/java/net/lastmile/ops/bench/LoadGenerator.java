package net.lastmile.ops.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.List;
import java.util.SplittableRandom;
import org.HdrHistogram.Histogram;

/**
 * Puts load on one server in one of two ways. It keeps a fixed number of requests in flight, each
 * sent after an answer; or it sends a fixed number per second by the clock, and a request's time
 * then counts from when it was due, so that a server that stalls gains nothing. All requests are
 * made before the measurement, so that the generator's one core only sends and checks. Prints a
 * {@link LoadResult} as JSON.
 */
final class LoadGenerator {
  private static final long SEED = 20_261_121;
  private static final long PATIENCE_NANOS = 1_000_000_000L;
  private static final long HIGHEST_MICROS = 60_000_000;
  private static final long WAIT_MILLIS = 100;

  /** Share of a core; the server does not get all of it even on a quiet machine. */
  private static final double LEAST_SHARE = 0.8;

  private static final int LONGEST_TIMES = 6;
  private static final long NANOS_PER_SECOND = 1_000_000_000L;
  private final LoadSettings settings;
  private final RequestOctets octets;
  private final Flow[] flows;
  private final Histogram micros = new Histogram(HIGHEST_MICROS, 3);
  private int nextFlow;
  private long nextDueNanos;
  private long answers;
  private long wrong;
  private long repeats;
  private long unsent;

  /** Makes all requests, which takes seconds. */
  LoadGenerator(LoadSettings settings) throws IOException {
    this.settings = settings;
    this.octets = new RequestOctets(settings.secret(), new SplittableRandom(SEED));
    int count = (settings.inFlight() + Flow.MAX_IDENTIFIERS - 1) / Flow.MAX_IDENTIFIERS;
    int identifiers = settings.inFlight() / count;
    int requests = settings.requests() / settings.inFlight() * identifiers;
    this.flows = new Flow[count];
    InetSocketAddress server = new InetSocketAddress(settings.host(), settings.port());
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < count; i++) {
      flows[i] = new Flow(server, requests(requests, identifiers, random), identifiers);
    }
  }

  public static void main(String[] arguments) throws IOException {
    LoadResult result = run(LoadSettings.of(arguments));
    System.out.println(new ObjectMapper().writeValueAsString(result));
  }

  static LoadResult run(LoadSettings settings) throws IOException {
    return new LoadGenerator(settings).measure(settings.serverPids());
  }

  private byte[][] requests(int count, int identifiers, SplittableRandom random) {
    byte[][] requests = new byte[count][];
    for (int i = 0; i < count; i++) {
      int user = random.nextInt(settings.users());
      requests[i] = settings.kind().request(octets, random, i % identifiers, user);
    }
    return requests;
  }

  /** Sends the requests; may be called once. */
  LoadResult measure(List<Integer> serverPids) throws IOException {
    try (Selector selector = Selector.open()) {
      for (Flow flow : flows) {
        flow.channel().register(selector, SelectionKey.OP_READ, flow);
      }
      nextDueNanos = System.nanoTime();
      load(selector, settings.warmUpSeconds(), serverPids);
      answers = 0;
      wrong = 0;
      repeats = 0;
      unsent = 0;
      micros.reset();
      double cpuBefore = CpuTime.ofTrees(serverPids);
      long began = System.nanoTime();
      load(selector, settings.seconds(), serverPids);
      double seconds = (System.nanoTime() - began) / (double) NANOS_PER_SECOND;
      double coreSeconds = CpuTime.ofTrees(serverPids) - cpuBefore;
      return new LoadResult(
          answers,
          wrong,
          repeats,
          unsent,
          seconds,
          coreSeconds,
          micros.getValueAtPercentile(50),
          micros.getValueAtPercentile(99));
    } finally {
      for (Flow flow : flows) {
        flow.close();
      }
    }
  }

  /**
   * Runs for that many seconds. Without a given rate, continues until the server has had most of a
   * core for that long: on a shared machine it gets less, and would be measured before its code is
   * compiled.
   */
  private void load(Selector selector, int seconds, List<Integer> serverPids) throws IOException {
    double enough = CpuTime.ofTrees(serverPids) + seconds * LEAST_SHARE;
    runFor(selector, seconds);
    for (int more = seconds; more < seconds * LONGEST_TIMES && settings.offered() == 0; more++) {
      if (CpuTime.ofTrees(serverPids) >= enough) {
        return;
      }
      runFor(selector, 1);
    }
  }

  private void runFor(Selector selector, int seconds) throws IOException {
    long end = System.nanoTime() + seconds * NANOS_PER_SECOND;
    long nextCheck = 0;
    for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
      send(now);
      if (now > nextCheck) {
        repeatOverdue(now);
        nextCheck = now + PATIENCE_NANOS / 10;
      }
      // With a given rate it must not sleep past the next request that is due.
      int ready = settings.offered() > 0 ? selector.selectNow() : selector.select(WAIT_MILLIS);
      if (ready > 0) {
        for (SelectionKey key : selector.selectedKeys()) {
          readAll((Flow) key.attachment());
        }
        selector.selectedKeys().clear();
      }
    }
  }

  private void send(long nowNanos) throws IOException {
    if (settings.offered() == 0) {
      for (Flow flow : flows) {
        while (flow.hasRoom()) {
          long at = System.nanoTime();
          flow.send(at, at);
        }
      }
      return;
    }
    long interval = NANOS_PER_SECOND / settings.offered();
    for (; nextDueNanos <= nowNanos; nextDueNanos += interval) {
      Flow flow = flows[nextFlow];
      nextFlow = (nextFlow + 1) % flows.length;
      if (flow.hasRoom()) {
        flow.send(nowNanos, nextDueNanos);
      } else {
        unsent++;
      }
    }
  }

  private void readAll(Flow flow) throws IOException {
    int code = settings.kind().answerCode();
    for (long due = flow.take(octets, code); due != Flow.NOTHING; due = flow.take(octets, code)) {
      if (due == Flow.WRONG) {
        wrong++;
        continue;
      }
      answers++;
      micros.recordValue(Math.min(HIGHEST_MICROS, (System.nanoTime() - due) / 1000));
      if (settings.offered() == 0) {
        long at = System.nanoTime();
        flow.send(at, at);
      }
    }
  }

  private void repeatOverdue(long nowNanos) throws IOException {
    for (Flow flow : flows) {
      repeats += flow.repeatOverdue(nowNanos, PATIENCE_NANOS);
    }
  }
}
