package net.lastmile.ops.bng;

import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import net.lastmile.ops.bng.packet.Attributes;
import org.tinyradius.core.RadiusPacketException;
import org.tinyradius.core.packet.PacketType;
import org.tinyradius.core.packet.request.RadiusRequest;
import org.tinyradius.core.packet.response.RadiusResponse;

/** A RADIUS server with one port, one thread and one rule; it uses tinyradius-netty's codec. */
public final class TestServer implements AutoCloseable {
  public static final String SECRET = "testing123";
  private final DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
  private final List<RadiusRequest> requests = new CopyOnWriteArrayList<>();
  private final List<byte[]> datagrams = new CopyOnWriteArrayList<>();
  private final Function<RadiusRequest, Reply> rule;

  /** What to answer; if the reply is null, nothing is sent. */
  public record Reply(byte code, Attributes attributes, String secret) {
    public static Reply of(byte code, Attributes attributes) {
      return new Reply(code, attributes, SECRET);
    }
  }

  public TestServer(Function<RadiusRequest, Reply> rule) throws IOException {
    this.rule = rule;
    Thread.ofPlatform().daemon().start(this::serve);
  }

  public int port() {
    return socket.getLocalPort();
  }

  List<RadiusRequest> requests() {
    return requests;
  }

  List<byte[]> datagrams() {
    return datagrams;
  }

  /** The Accounting-Requests with that Acct-Status-Type. */
  public List<RadiusRequest> records(int status) {
    return requests.stream()
        .filter(r -> Attributes.number(r, Attributes.NO_VENDOR, 40).orElse(0L) == status)
        .toList();
  }

  private void serve() {
    byte[] buffer = new byte[4096];
    while (!socket.isClosed()) {
      try {
        DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
        socket.receive(packet);
        answer(packet, Arrays.copyOf(buffer, packet.getLength()));
      } catch (SocketException closed) {
        return;
      } catch (IOException | RadiusPacketException broken) {
        throw new AssertionError(broken);
      }
    }
  }

  private void answer(DatagramPacket packet, byte[] octets)
      throws IOException, RadiusPacketException {
    datagrams.add(octets);
    RadiusRequest request =
        RadiusRequest.fromByteBuf(Attributes.DICTIONARY, Unpooled.wrappedBuffer(octets))
            .decodeRequest(SECRET);
    requests.add(request);
    Reply reply =
        request.getType() == PacketType.ACCOUNTING_REQUEST
            ? accounting(request)
            : rule.apply(request);
    if (reply == null) {
      return;
    }
    byte[] authenticator = Arrays.copyOfRange(octets, 4, 20);
    byte[] response =
        RadiusResponse.create(
                Attributes.DICTIONARY,
                reply.code(),
                request.getId(),
                null,
                reply.attributes().toList())
            .encodeResponse(reply.secret(), authenticator)
            .toBytes();
    socket.send(new DatagramPacket(response, response.length, packet.getSocketAddress()));
  }

  private Reply accounting(RadiusRequest request) {
    return rule.apply(request) == null
        ? null
        : Reply.of(PacketType.ACCOUNTING_RESPONSE, new Attributes());
  }

  @Override
  public void close() {
    socket.close();
  }
}
