package net.lastmile.edge.coa;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import net.lastmile.edge.contract.address.IpAddressText;
import net.lastmile.edge.radius.AttributeOctets;
import net.lastmile.edge.radius.AttributeType;
import net.lastmile.edge.radius.PacketCode;
import net.lastmile.edge.radius.PacketDigests;
import net.lastmile.edge.radius.PacketWriter;
import net.lastmile.edge.radius.RadiusPacket;
import net.lastmile.edge.radius.SharedSecret;

/**
 * A RADIUS proxy that forwards orders to the router that they name (RFC 5176 section 3), with that
 * router's secret and a Proxy-State, and sends its answer back. It refuses orders that name none.
 */
final class RoutingProxy implements AutoCloseable {
  /** RFC 5176 section 3.6: Request Not Routable (Proxy). */
  static final int NOT_ROUTABLE = 502;

  private static final int LIMIT_MILLIS = 60_000;

  private final SharedSecret own;
  private final SharedSecret routers;
  private final Map<String, ScriptedBng> byName;
  private final ScriptedBng door = new ScriptedBng(this::pass);

  /**
   * @param own secret that it shares with the edge
   * @param routers secret that it shares with its routers
   * @param byName routers by NAS-IP-Address, NAS-IPv6-Address or NAS-Identifier
   */
  RoutingProxy(String own, String routers, Map<String, ScriptedBng> byName) throws SocketException {
    this.own = secret(own);
    this.routers = secret(routers);
    this.byName = byName;
  }

  int port() {
    return door.port();
  }

  private void pass(ScriptedBng self, DatagramPacket datagram, int transmission)
      throws IOException {
    byte[] octets = Arrays.copyOf(datagram.getData(), datagram.getLength());
    RadiusPacket request = new RadiusPacket(octets);
    PacketDigests digests = new PacketDigests();
    if (!request.scan(octets.length) || !digests.requestAuthenticatorHolds(request, own)) {
      return;
    }
    ScriptedBng router = byName.get(named(request));
    PacketWriter writer = new PacketWriter(digests);
    byte[] reply =
        router == null
            ? writer
                .beginSigned(refusal(request), request.identifier())
                .number(AttributeType.ERROR_CAUSE, NOT_ROUTABLE)
                .reply(request, own)
            : asked(router, request, writer);
    self.send(reply, datagram);
  }

  private byte[] asked(ScriptedBng router, RadiusPacket request, PacketWriter writer)
      throws IOException {
    byte[] attributes =
        Arrays.copyOfRange(request.octets(), RadiusPacket.HEADER_OCTETS, request.length());
    byte[] passedOn =
        writer
            .beginSigned(request.code(), request.identifier())
            .add(without(attributes))
            .attribute(AttributeType.PROXY_STATE, new byte[] {7})
            .coaRequest(routers);
    try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      socket.setSoTimeout(LIMIT_MILLIS);
      socket.send(
          new DatagramPacket(
              passedOn, passedOn.length, InetAddress.getLoopbackAddress(), router.port()));
      DatagramPacket answer = new DatagramPacket(new byte[RadiusPacket.MAX_OCTETS], 4_096);
      socket.receive(answer);
      return writer.beginSigned(answer.getData()[0], request.identifier()).reply(request, own);
    }
  }

  /** Each hop has its own Message-Authenticator. */
  private static byte[] without(byte[] attributes) {
    AttributeOctets others = new AttributeOctets();
    for (int at = 0; at < attributes.length; at += attributes[at + 1] & 0xFF) {
      int type = attributes[at] & 0xFF;
      if (type != AttributeType.MESSAGE_AUTHENTICATOR) {
        others.octets(
            type, Arrays.copyOfRange(attributes, at + 2, at + (attributes[at + 1] & 0xFF)));
      }
    }
    return others.toBytes();
  }

  private static String named(RadiusPacket request) throws IOException {
    for (int type : new int[] {AttributeType.NAS_IP_ADDRESS, AttributeType.NAS_IPV6_ADDRESS}) {
      int at = request.find(type);
      if (at != RadiusPacket.ABSENT) {
        int from = request.valueOffset(at);
        return IpAddressText.of(
            Arrays.copyOfRange(request.octets(), from, from + request.valueLength(at)));
      }
    }
    return request.text(AttributeType.NAS_IDENTIFIER);
  }

  private static int refusal(RadiusPacket request) {
    return request.code() == PacketCode.COA_REQUEST
        ? PacketCode.COA_NAK
        : PacketCode.DISCONNECT_NAK;
  }

  private static SharedSecret secret(String text) {
    return new SharedSecret(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    door.close();
  }
}
