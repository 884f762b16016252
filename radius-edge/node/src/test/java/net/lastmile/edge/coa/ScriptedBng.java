package net.lastmile.edge.coa;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import net.lastmile.edge.radius.AttributeOctets;
import net.lastmile.edge.radius.PacketDigests;
import net.lastmile.edge.radius.PacketWriter;
import net.lastmile.edge.radius.RadiusPacket;
import net.lastmile.edge.radius.SharedSecret;

/** A router that remembers what it receives and answers as the test tells it. */
final class ScriptedBng implements AutoCloseable {
  final List<byte[]> requests = new CopyOnWriteArrayList<>();
  private final DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
  private final Script script;

  /** What to do with a request; transmissions are counted from 1 over all requests. */
  interface Script {
    void received(ScriptedBng bng, DatagramPacket request, int transmission) throws IOException;
  }

  ScriptedBng(Script script) throws SocketException {
    this.script = script;
    Thread.ofVirtual().start(this::listen);
  }

  int port() {
    return socket.getLocalPort();
  }

  private void listen() {
    try {
      while (true) {
        byte[] buffer = new byte[RadiusPacket.MAX_OCTETS];
        DatagramPacket datagram = new DatagramPacket(buffer, buffer.length);
        socket.receive(datagram);
        requests.add(Arrays.copyOf(buffer, datagram.getLength()));
        script.received(this, datagram, requests.size());
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  /** Answers from this router's own socket. */
  void answer(DatagramPacket request, int code, String secret, AttributeOctets attributes)
      throws IOException {
    send(socket, request, code, secret, attributes);
  }

  static void send(
      DatagramSocket from,
      DatagramPacket request,
      int code,
      String secret,
      AttributeOctets attributes)
      throws IOException {
    RadiusPacket asked = new RadiusPacket(Arrays.copyOf(request.getData(), request.getLength()));
    asked.scan(request.getLength());
    byte[] reply =
        new PacketWriter(new PacketDigests())
            .beginSigned(code, asked.identifier())
            .add(attributes.toBytes())
            .reply(asked, new SharedSecret(secret.getBytes(StandardCharsets.UTF_8)));
    from.send(new DatagramPacket(reply, reply.length, request.getSocketAddress()));
  }

  /** Answers with these octets. */
  void send(byte[] reply, DatagramPacket request) throws IOException {
    socket.send(new DatagramPacket(reply, reply.length, request.getSocketAddress()));
  }

  @Override
  public void close() {
    socket.close();
  }
}
