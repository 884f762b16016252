package net.lastmile.edge.receive;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import net.lastmile.edge.config.EdgeSettings;
import net.lastmile.edge.contract.record.Vendor;
import net.lastmile.edge.directory.Directory;
import net.lastmile.edge.directory.Tenant;
import net.lastmile.edge.eap.server.EapServer;
import net.lastmile.edge.fixture.MovableClock;
import net.lastmile.edge.journal.Journal;
import net.lastmile.edge.journal.JournalSettings;
import net.lastmile.edge.radius.PacketCode;
import net.lastmile.edge.receive.count.PacketCounters;
import net.lastmile.edge.receive.port.DatagramPort;
import net.lastmile.edge.sample.SampleRegion;
import net.lastmile.edge.sample.SampleRequests;
import net.lastmile.edge.trace.Traces;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packet path allocates nothing for a log-in that is accepted. */
class AllocationTest {
  private static final int SUBSCRIBERS = 64;
  private static final int READY_REQUESTS = 1_024;
  // Once round the journal's ring, whose places allocate their arrays when first used.
  private static final int WARM_UP = 32 * READY_REQUESTS;
  private static final int REQUESTS = 100 * READY_REQUESTS;
  private static final String SECRET = "no-garbage";

  @TempDir Path journalDirectory;

  /** Counts replies and keeps none. */
  private static final class CountingPort implements DatagramPort {
    private int sent;

    @Override
    public void send(byte[] octets, InetSocketAddress to) {
      sent += octets[0] == PacketCode.ACCESS_ACCEPT ? 1 : 0;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @Test
  @DisplayName("Accepting PAP and CHAP takes nothing from the heap, the journal's note included")
  void acceptingMakesNoGarbage() throws Exception {
    SampleRequests requests = new SampleRequests(SECRET, new SplittableRandom(7));
    assertNoGarbage(
        i -> {
          String name = SampleRegion.username(i % SUBSCRIBERS);
          String password = SampleRegion.password(i % SUBSCRIBERS);
          return i % 2 == 0 ? requests.pap(name, password) : requests.chap(name, password);
        });
  }

  @Test
  @DisplayName("Accepting MS-CHAPv2 takes nothing from the heap either")
  void acceptingMsChapMakesNoGarbage() throws Exception {
    SampleRequests requests = new SampleRequests(SECRET, new SplittableRandom(8));
    assertNoGarbage(i -> requests.msChap());
  }

  private void assertNoGarbage(IntFunction<byte[]> request) throws Exception {
    SampleRegion region = new SampleRegion();
    Directory directory = new Directory(region.key());
    AtomicReference<Tenant> tenant = new AtomicReference<>();
    directory.watchListeners((listening, record) -> tenant.set(listening));
    region.tenant(directory, 1);
    region.nas(directory, 0, "127.0.0.1", Vendor.MIKROTIK, SECRET);
    region.subscribers(directory, SUBSCRIBERS);
    region.subscriber(directory, SUBSCRIBERS, "user", SampleRequests.MS_CHAP_PASSWORD);
    byte[][] packets = new byte[READY_REQUESTS][];
    for (int i = 0; i < packets.length; i++) {
      packets[i] = request.apply(i);
    }
    CountingPort port = new CountingPort();
    try (Journal journal =
            Journal.open(
                JournalSettings.in(journalDirectory, EdgeSettings.JOURNAL_MAX_BYTES, false));
        EapServer eap = new EapServer(directory, journal, Runnable::run)) {
      RequestPath path =
          new RequestPath(
              directory,
              journal,
              eap,
              Clock.systemUTC(),
              new ManualLoop(new MovableClock()),
              READY_REQUESTS,
              new PacketCounters(),
              new UnknownSources(),
              new Traces());
      send(path, tenant.get(), port, packets, WARM_UP);
      ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
      long before = threads.getCurrentThreadAllocatedBytes();
      send(path, tenant.get(), port, packets, REQUESTS);
      long allocated = threads.getCurrentThreadAllocatedBytes() - before;
      assertThat(port.sent).isEqualTo(WARM_UP + REQUESTS);
      assertThat((double) allocated / REQUESTS).as("octets a request").isLessThan(1);
    }
  }

  private static void send(
      RequestPath path, Tenant tenant, DatagramPort port, byte[][] packets, int count) {
    InetSocketAddress nas = new InetSocketAddress(InetAddress.getLoopbackAddress(), 50_000);
    for (int i = 0; i < count; i++) {
      byte[] packet = packets[i % packets.length];
      System.arraycopy(packet, 0, path.buffer(), 0, packet.length);
      path.received(tenant, PacketCode.ACCESS_REQUEST, port, packet.length, nas);
    }
  }
}
