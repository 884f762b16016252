package net.lastmile.edge.receive;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import net.lastmile.edge.contract.AccessOutcome;
import net.lastmile.edge.contract.NasEvent;
import net.lastmile.edge.contract.Vendor;
import net.lastmile.edge.directory.Directory;
import net.lastmile.edge.directory.Tenant;
import net.lastmile.edge.journal.EventSink;
import net.lastmile.edge.radius.PacketCode;
import net.lastmile.edge.sample.SampleRegion;
import net.lastmile.edge.sample.SampleRequests;

/** Runs every kind of request through a path that has no socket and a region that is made up. */
final class WarmUp {
  // What the JVM's second compiler wants to have seen of a method, twice over.
  private static final int ROUNDS = 20_000;
  private static final Duration LIMIT = Duration.ofSeconds(8);
  private static final int SUBSCRIBERS = 64;
  private static final String SECRET = "warm-up";

  private WarmUp() {}

  static PacketCounters run() {
    SampleRegion region = new SampleRegion();
    Directory directory = new Directory(region.key());
    AtomicReference<Tenant> tenant = new AtomicReference<>();
    directory.watchListeners((listening, record) -> tenant.set(listening));
    InetAddress address = InetAddress.getLoopbackAddress();
    region.tenant(directory, 1);
    region.nas(directory, 0, address.getHostAddress(), Vendor.MIKROTIK, SECRET);
    region.subscribers(directory, SUBSCRIBERS);
    region.subscriber(directory, SUBSCRIBERS, "user", SampleRequests.MS_CHAP_PASSWORD);

    PacketCounters counters = new PacketCounters();
    RequestPath path =
        new RequestPath(
            directory,
            new DiscardingSink(),
            Clock.systemUTC(),
            Runnable::run,
            ROUNDS,
            counters,
            new UnknownSources());
    pass(path, tenant.get(), new InetSocketAddress(address, 1));
    return counters;
  }

  private static void pass(RequestPath path, Tenant tenant, InetSocketAddress from) {
    SampleRequests requests = new SampleRequests(SECRET, new SplittableRandom());
    DiscardingPort port = new DiscardingPort();
    long end = System.nanoTime() + LIMIT.toNanos();
    for (int round = 0; round < ROUNDS && System.nanoTime() < end; round++) {
      String name = SampleRegion.username(round % SUBSCRIBERS);
      String password = SampleRegion.password(round % SUBSCRIBERS);
      int access = PacketCode.ACCESS_REQUEST;
      receive(path, tenant, access, port, requests.pap(name, password), from);
      receive(path, tenant, access, port, requests.chap(name, password), from);
      receive(path, tenant, access, port, requests.pap(name, "wrong"), from);
      receive(path, tenant, access, port, requests.msChap(), from);
      byte[] accounting = requests.accounting(name);
      receive(path, tenant, PacketCode.ACCOUNTING_REQUEST, port, accounting, from);
      receive(path, tenant, PacketCode.ACCOUNTING_REQUEST, port, accounting, from);
    }
  }

  private static void receive(
      RequestPath path,
      Tenant tenant,
      int code,
      DatagramPort port,
      byte[] packet,
      InetSocketAddress from) {
    System.arraycopy(packet, 0, path.buffer(), 0, packet.length);
    path.received(tenant, code, port, packet.length, from);
  }

  private static final class DiscardingPort implements DatagramPort {
    @Override
    public void send(byte[] octets, InetSocketAddress to) {}

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  private static final class DiscardingSink implements EventSink {
    @Override
    public boolean accounting(
        UUID tenantId,
        UUID nasId,
        long atEpochMillis,
        InetAddress source,
        byte[] packet,
        Durable durable) {
      durable.run();
      return true;
    }

    @Override
    public void postAuth(
        UUID tenantId,
        UUID nasId,
        long atEpochMillis,
        String username,
        AccessOutcome outcome,
        String callingStationId,
        String classToken) {}

    @Override
    public void nas(UUID tenantId, UUID nasId, long atEpochMillis, NasEvent.Kind kind) {}
  }
}
