package net.lastmile.ops.bench;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Sends altered packets in batches, each followed by an unaltered one. The edge takes a socket's
 * packets in order, so once the unaltered one is answered, no answer to the batch can follow.
 */
final class Fuzzer implements AutoCloseable {
  private static final int BATCH = 64;
  private static final int WHOLE_ID = 255;
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int USERS = 1000;
  private final DatagramSocket socket = new DatagramSocket();
  private final SplittableRandom random;
  private final RequestOctets requests;
  private final Mutation mutation;
  private final boolean accounting;
  private final boolean[] mayBeAnswered = new boolean[WHOLE_ID];
  private final byte[] answer = new byte[RequestOctets.MAX_PACKET_OCTETS];
  private long wrong;
  private long unsigned;
  private long unsignedAnswered;

  Fuzzer(String host, int port, String secret, long seed, boolean accounting) throws IOException {
    this.accounting = accounting;
    random = new SplittableRandom(seed);
    requests = new RequestOctets(secret, random);
    mutation = new Mutation(random);
    socket.connect(new InetSocketAddress(host, port));
    socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
  }

  FuzzResult run(long packets) throws IOException {
    long batches = Math.ceilDiv(packets, BATCH);
    for (long batch = 0; batch < batches; batch++) {
      for (int id = 0; id < BATCH; id++) {
        sendChanged(id);
      }
      byte[] whole = request(WHOLE_ID);
      send(whole);
      readUntilAnswered(whole);
    }
    return new FuzzResult(batches * BATCH, batches, wrong, unsigned, unsignedAnswered);
  }

  private void sendChanged(int id) throws IOException {
    byte[] changed = mutation.of(request(id));
    boolean answerable = Mutation.isUnsignedAccess(changed);
    if (answerable) {
      unsigned++;
    }
    if (changed.length > 1) {
      // If the change hit the identifier, the answer carries the new one.
      mayBeAnswered[Math.min(changed[1] & 0xff, WHOLE_ID - 1)] |= answerable;
    }
    send(changed);
  }

  private byte[] request(int id) {
    int user = random.nextInt(USERS);
    String username = String.format(Locale.ROOT, "user%07d", user);
    String password = String.format(Locale.ROOT, "pass%07d", user);
    if (accounting) {
      return requests.accounting(id, username);
    }
    return random.nextBoolean()
        ? requests.pap(id, username, password)
        : requests.chap(id, username, password);
  }

  private void send(byte[] octets) throws IOException {
    socket.send(new DatagramPacket(octets, octets.length));
  }

  private void readUntilAnswered(byte[] whole) throws IOException {
    int code = accounting ? RequestOctets.ACCOUNTING_RESPONSE : RequestOctets.ACCESS_ACCEPT;
    DatagramPacket packet = new DatagramPacket(answer, answer.length);
    try {
      socket.receive(packet);
      while (!requests.isAnswer(answer, packet.getLength(), whole, code)) {
        judge(answer[1] & 0xff);
        packet.setLength(answer.length);
        socket.receive(packet);
      }
    } catch (SocketTimeoutException unanswered) {
      wrong++;
    }
    Arrays.fill(mayBeAnswered, false);
  }

  private void judge(int id) {
    if (mayBeAnswered[Math.min(id, WHOLE_ID - 1)]) {
      unsignedAnswered++;
    } else {
      wrong++;
    }
  }

  @Override
  public void close() {
    socket.close();
  }
}
