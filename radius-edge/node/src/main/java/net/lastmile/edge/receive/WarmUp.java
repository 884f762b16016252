package net.lastmile.edge.receive;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import net.lastmile.edge.config.SocketCalls;
import net.lastmile.edge.contract.record.Vendor;
import net.lastmile.edge.directory.Directory;
import net.lastmile.edge.directory.Tenant;
import net.lastmile.edge.eap.server.EapServer;
import net.lastmile.edge.radius.PacketCode;
import net.lastmile.edge.radius.RadiusPacket;
import net.lastmile.edge.receive.count.PacketCounters;
import net.lastmile.edge.receive.port.DatagramLoop;
import net.lastmile.edge.receive.port.Loops;
import net.lastmile.edge.sample.SampleRegion;
import net.lastmile.edge.sample.SampleRequests;
import net.lastmile.edge.trace.Traces;

/**
 * Sends every kind of request through a loop and path like the server's own, over the loopback
 * interface and with a synthetic region, until the JVM has compiled the code involved.
 */
final class WarmUp {
  // Most methods run several times per round, which exceeds the threshold of the JVM's second
  // compiler.
  private static final int ROUNDS = 6_000;
  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofMillis(100);
  private static final int ROUNDS_AT_ONCE = 8;
  private static final int SUBSCRIBERS = 64;
  private static final int DUPLICATE_SLOTS = 1_024;
  private static final String SECRET = "warm-up";

  private final InetAddress address = InetAddress.getLoopbackAddress();
  private final PacketCounters counters = new PacketCounters();
  private final SampleRequests requests = new SampleRequests(SECRET, new SplittableRandom());
  private final DatagramPacket reply =
      new DatagramPacket(new byte[RadiusPacket.MAX_OCTETS], RadiusPacket.MAX_OCTETS);

  /**
   * @param calls as in the server
   * @return what became of the requests
   * @throws IOException if no socket is available
   */
  static PacketCounters run(SocketCalls calls) throws IOException {
    WarmUp warmUp = new WarmUp();
    warmUp.serveAndAsk(calls);
    return warmUp.counters;
  }

  private void serveAndAsk(SocketCalls calls) throws IOException {
    SampleRegion region = new SampleRegion();
    Directory directory = new Directory(region.key());
    AtomicReference<Tenant> tenant = new AtomicReference<>();
    directory.watchListeners((listening, record) -> tenant.set(listening));
    region.tenant(directory, 1);
    region.nas(directory, 0, address.getHostAddress(), Vendor.MIKROTIK, SECRET);
    region.subscribers(directory, SUBSCRIBERS);
    region.subscriber(directory, SUBSCRIBERS, "user", SampleRequests.MS_CHAP_PASSWORD);

    DatagramLoop loop = Loops.start(1, calls).getFirst();
    try (DatagramSocket router = new DatagramSocket(new InetSocketAddress(address, 0));
        EapServer eap = new EapServer(directory, new DiscardingSink())) {
      Lane lane =
          new Lane(
              loop,
              new RequestPath(
                  directory,
                  new DiscardingSink(),
                  eap,
                  Clock.systemUTC(),
                  loop,
                  DUPLICATE_SLOTS,
                  counters,
                  new UnknownSources(),
                  new Traces()));
      InetSocketAddress auth = freeAddress();
      InetSocketAddress acct = freeAddress();
      lane.open(auth, tenant.get(), PacketCode.ACCESS_REQUEST);
      lane.open(acct, tenant.get(), PacketCode.ACCOUNTING_REQUEST);
      router.setSoTimeout((int) PATIENCE.toMillis());
      ask(router, auth, acct);
    } finally {
      loop.close();
    }
  }

  private void ask(DatagramSocket router, InetSocketAddress auth, InetSocketAddress acct)
      throws IOException {
    long end = System.nanoTime() + LIMIT.toNanos();
    for (int round = 0; round < ROUNDS && System.nanoTime() < end; round++) {
      String name = SampleRegion.username(round % SUBSCRIBERS);
      String password = SampleRegion.password(round % SUBSCRIBERS);
      send(router, auth, requests.pap(name, password));
      send(router, auth, requests.chap(name, password));
      send(router, auth, requests.pap(name, "wrong"));
      send(router, auth, requests.msChap());
      byte[] interim = requests.accounting(name);
      send(router, acct, interim);
      send(router, acct, interim);
      if (round % ROUNDS_AT_ONCE == ROUNDS_AT_ONCE - 1) {
        takeReplies(router, 6 * ROUNDS_AT_ONCE);
      }
    }
  }

  private static void send(DatagramSocket router, InetSocketAddress to, byte[] packet)
      throws IOException {
    router.send(new DatagramPacket(packet, packet.length, to));
  }

  /** Receives the replies that come; a late or lost one does no harm here. */
  private void takeReplies(DatagramSocket router, int count) throws IOException {
    try {
      for (int i = 0; i < count; i++) {
        router.receive(reply);
      }
    } catch (SocketTimeoutException e) {
      return;
    }
  }

  private InetSocketAddress freeAddress() throws IOException {
    try (DatagramSocket probe = new DatagramSocket(new InetSocketAddress(address, 0))) {
      return new InetSocketAddress(address, probe.getLocalPort());
    }
  }
}
