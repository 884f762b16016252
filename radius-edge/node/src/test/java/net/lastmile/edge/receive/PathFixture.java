package net.lastmile.edge.receive;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import net.lastmile.edge.directory.Tenant;
import net.lastmile.edge.eap.server.EapServer;
import net.lastmile.edge.fixture.MovableClock;
import net.lastmile.edge.fixture.RecordingSink;
import net.lastmile.edge.fixture.RegionFixture;
import net.lastmile.edge.radius.PacketCode;
import net.lastmile.edge.radius.RadiusPacket;
import net.lastmile.edge.receive.count.PacketCount;
import net.lastmile.edge.receive.count.PacketCounters;
import net.lastmile.edge.trace.Traces;

/** A request path without sockets. */
public final class PathFixture {
  public static final InetSocketAddress NAS =
      new InetSocketAddress(InetAddress.ofLiteral("192.0.2.1"), 50_000);

  public final RegionFixture region = new RegionFixture();
  public final RecordingSink events = new RecordingSink();
  public final MovableClock clock = new MovableClock();
  public final ManualLoop loop = new ManualLoop(clock);
  final Traces traces = new Traces();
  final PacketCounters counters = new PacketCounters();
  final RequestPath path =
      new RequestPath(
          region.directory(),
          events,
          new EapServer(region.directory(), events, Runnable::run),
          clock,
          loop,
          1_024,
          counters,
          new UnknownSources(),
          traces);
  private final RecordingPort port = new RecordingPort();

  /** The reply to an Access-Request from {@link #NAS}, or null. */
  public byte[] access(Tenant tenant, byte[] packet) {
    return receive(tenant, PacketCode.ACCESS_REQUEST, packet, NAS);
  }

  /** The reply to an Accounting-Request from {@link #NAS}, or null. */
  byte[] accounting(Tenant tenant, byte[] packet) {
    return receive(tenant, PacketCode.ACCOUNTING_REQUEST, packet, NAS);
  }

  byte[] receive(Tenant tenant, int code, byte[] packet, InetSocketAddress from) {
    int before = port.sent.size();
    System.arraycopy(packet, 0, path.buffer(), 0, packet.length);
    path.received(tenant, code, port, packet.length, from);
    return sentSince(before);
  }

  public int sent() {
    return port.sent.size();
  }

  public byte[] sentSince(int before) {
    return port.sent.size() == before ? null : port.sent.get(port.sent.size() - 1);
  }

  /** How often this was counted. */
  public long count(PacketCount what) {
    Map<PacketCount, Long> totals = counters.totals();
    return totals.get(what);
  }

  public static RadiusPacket read(byte[] packet) {
    RadiusPacket read = new RadiusPacket(packet);
    if (!read.scan(packet.length)) {
      throw new AssertionError("not a packet");
    }
    return read;
  }
}
