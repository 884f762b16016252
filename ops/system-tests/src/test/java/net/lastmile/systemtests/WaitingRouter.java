package net.lastmile.systemtests;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A router that receives an order but carries it out only when the test says so (RFC 5176). */
final class WaitingRouter implements AutoCloseable {
  private static final int MAX_PACKET_OCTETS = 4_096;
  private static final int HEADER_OCTETS = 20;
  private static final byte DISCONNECT_REQUEST = 40;
  private static final byte DISCONNECT_ACK = 41;

  private final DatagramSocket socket;

  WaitingRouter() throws IOException {
    socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    socket.setSoTimeout(Math.toIntExact(Eventually.PATIENCE.toMillis()));
  }

  int port() {
    return socket.getLocalPort();
  }

  /** Returns after the first transmission of an order, which stays unanswered. */
  void awaitOrder() throws IOException {
    byte code;
    do {
      code = receive().getData()[0];
    } while (code != DISCONNECT_REQUEST);
  }

  /** Acknowledges every order from now on. */
  void obey(String secret) {
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                socket.setSoTimeout(0);
                while (true) {
                  acknowledge(receive(), secret);
                }
              } catch (SocketException closed) {
                // The test is over.
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            });
  }

  private DatagramPacket receive() throws IOException {
    DatagramPacket packet = new DatagramPacket(new byte[MAX_PACKET_OCTETS], MAX_PACKET_OCTETS);
    socket.receive(packet);
    return packet;
  }

  private void acknowledge(DatagramPacket request, String secret) throws IOException {
    byte[] octets = request.getData();
    ByteBuffer answer =
        ByteBuffer.allocate(HEADER_OCTETS)
            .put(DISCONNECT_ACK)
            .put(octets[1])
            .putShort((short) HEADER_OCTETS)
            .put(octets, 4, 16);
    byte[] authenticator = md5(answer.array(), secret.getBytes(StandardCharsets.UTF_8));
    answer.position(4).put(authenticator);
    socket.send(new DatagramPacket(answer.array(), HEADER_OCTETS, request.getSocketAddress()));
  }

  private static byte[] md5(byte[] packet, byte[] secret) {
    try {
      MessageDigest md5 = MessageDigest.getInstance("MD5");
      md5.update(packet);
      return md5.digest(secret);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    socket.close();
  }
}
