package net.lastmile.ops.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Locale;
import java.util.SplittableRandom;
import org.HdrHistogram.Histogram;

/**
 * Keeps a fixed number of requests on their way to one server, each identifier's next request
 * following its answer. All of them are made before the measurement, so that its one core is left
 * to sending and checking. Prints a {@link LoadResult} as JSON.
 */
final class LoadGenerator {
  private static final long SEED = 20_261_121;
  private static final long PATIENCE_NANOS = 1_000_000_000L;
  private static final long HIGHEST_MICROS = 60_000_000;
  private static final double NANOS_PER_SECOND = 1e9;
  private final LoadSettings settings;
  private final RequestOctets octets;
  private final byte[][] requests;
  private final int[] current;
  private final long[] sentNanos;
  private final DatagramChannel channel = DatagramChannel.open();
  private final ByteBuffer incoming = ByteBuffer.allocate(RequestOctets.MAX_PACKET_OCTETS);
  private final Histogram micros = new Histogram(HIGHEST_MICROS, 3);
  private long answers;
  private long wrong;
  private long repeats;

  private LoadGenerator(LoadSettings settings) throws IOException {
    this.settings = settings;
    this.octets = new RequestOctets(settings.secret(), new SplittableRandom(SEED));
    this.requests = new byte[settings.requests() / settings.inFlight() * settings.inFlight()][];
    this.current = new int[settings.inFlight()];
    this.sentNanos = new long[settings.inFlight()];
    channel.connect(new InetSocketAddress(settings.host(), settings.port()));
    channel.configureBlocking(false);
  }

  public static void main(String[] arguments) throws IOException {
    LoadGenerator generator = new LoadGenerator(LoadSettings.of(arguments));
    generator.makeRequests();
    LoadResult result = generator.measure();
    System.out.println(new ObjectMapper().writeValueAsString(result));
  }

  /**
   * Request i has the identifier i modulo the number in flight: each identifier has its own row.
   */
  private void makeRequests() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < requests.length; i++) {
      int id = i % settings.inFlight();
      int user = random.nextInt(settings.users());
      String username = String.format(Locale.ROOT, "user%07d", user);
      String password = String.format(Locale.ROOT, "pass%07d", user);
      if (settings.isAccounting()) {
        requests[i] = octets.accounting(id, username);
      } else if (random.nextBoolean()) {
        requests[i] = octets.pap(id, username, password);
      } else {
        requests[i] = octets.chap(id, username, password);
      }
    }
  }

  private LoadResult measure() throws IOException {
    try (Selector selector = Selector.open()) {
      channel.register(selector, SelectionKey.OP_READ);
      for (int id = 0; id < settings.inFlight(); id++) {
        current[id] = id;
        send(id);
      }
      runFor(selector, settings.warmUpSeconds());
      answers = 0;
      wrong = 0;
      repeats = 0;
      micros.reset();
      double cpuBefore = CpuTime.seconds(settings.serverPid());
      long began = System.nanoTime();
      runFor(selector, settings.seconds());
      double seconds = (System.nanoTime() - began) / NANOS_PER_SECOND;
      double coreSeconds = CpuTime.seconds(settings.serverPid()) - cpuBefore;
      return new LoadResult(
          answers,
          wrong,
          repeats,
          seconds,
          coreSeconds,
          micros.getValueAtPercentile(50),
          micros.getValueAtPercentile(99));
    }
  }

  private void runFor(Selector selector, int seconds) throws IOException {
    long end = System.nanoTime() + seconds * (long) NANOS_PER_SECOND;
    while (System.nanoTime() < end) {
      if (selector.select(100) > 0) {
        selector.selectedKeys().clear();
        readAll();
      }
      repeatOverdue();
    }
  }

  private void readAll() throws IOException {
    while (channel.read(incoming.clear()) > 0) {
      int id = incoming.get(1) & 0xff;
      if (id >= current.length) {
        wrong++;
        continue;
      }
      byte[] request = requests[current[id]];
      int code =
          settings.isAccounting() ? RequestOctets.ACCOUNTING_RESPONSE : RequestOctets.ACCESS_ACCEPT;
      if (octets.isAnswer(incoming.array(), incoming.position(), request, code)) {
        answers++;
        micros.recordValue((System.nanoTime() - sentNanos[id]) / 1000);
        current[id] = (current[id] + settings.inFlight()) % requests.length;
        send(id);
      } else {
        wrong++;
      }
    }
  }

  private void repeatOverdue() throws IOException {
    long now = System.nanoTime();
    for (int id = 0; id < current.length; id++) {
      if (now - sentNanos[id] > PATIENCE_NANOS) {
        repeats++;
        send(id);
      }
    }
  }

  private void send(int id) throws IOException {
    sentNanos[id] = System.nanoTime();
    channel.write(ByteBuffer.wrap(requests[current[id]]));
  }
}
