package net.lastmile.edge.receive;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import net.lastmile.edge.config.SocketCalls;
import net.lastmile.edge.fixture.FreePorts;
import net.lastmile.edge.fixture.RecordingSink;
import net.lastmile.edge.fixture.RegionFixture;
import net.lastmile.edge.fixture.TenantFixture;
import net.lastmile.edge.radius.RadiusPacket;
import net.lastmile.edge.trace.Traces;

/** A server with real sockets on the loopback address, at ports that were free a moment ago. */
final class ServerFixture implements AutoCloseable {
  static final Duration PATIENCE = Duration.ofSeconds(30);

  final RegionFixture region = new RegionFixture();
  final RecordingSink events = new RecordingSink();
  final InetAddress address;
  final RadiusServer server;

  ServerFixture(String address) {
    this(address, SocketCalls.AUTO);
  }

  ServerFixture(String address, SocketCalls calls) {
    this.address = InetAddress.ofLiteral(address);
    server =
        new RadiusServer(
            region.directory(),
            events,
            Clock.systemUTC(),
            this.address,
            0,
            new PacketSettings(2, 1_024, calls),
            new Traces());
  }

  /** A tenant with two ports of its own. */
  Listening tenant(String slug) throws IOException {
    int auth = freePort();
    int acct = freePort();
    return new Listening(region.tenant(slug, auth, acct), auth, acct);
  }

  /** A tenant and the ports of its listener. */
  record Listening(TenantFixture tenant, int authPort, int acctPort) {}

  int freePort() {
    return FreePorts.udp();
  }

  /** Sends a packet from the server's own address; the reply, or null after the timeout. */
  byte[] ask(int port, byte[] packet, Duration timeout) throws IOException {
    try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress(address, 0))) {
      socket.setSoTimeout((int) timeout.toMillis());
      socket.send(new DatagramPacket(packet, packet.length, new InetSocketAddress(address, port)));
      DatagramPacket reply =
          new DatagramPacket(new byte[RadiusPacket.MAX_OCTETS], RadiusPacket.MAX_OCTETS);
      socket.receive(reply);
      return Arrays.copyOf(reply.getData(), reply.getLength());
    } catch (SocketTimeoutException e) {
      return null;
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
