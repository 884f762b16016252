package net.lastmile.testing;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A DNS server on loopback that only knows TXT records (RFC 1035). */
public final class TestNames {
  private static final int HEADER_OCTETS = 12;
  private static final int MAX_OCTETS = 512;
  private static final int ANSWER = 0x8580;
  private static final int NO_SUCH_NAME = 3;
  private static final int NAME_OF_QUESTION = 0xC00C;
  private static final int TXT = 16;
  private static final int INTERNET = 1;

  private final Map<String, String> texts = new ConcurrentHashMap<>();
  private final DatagramSocket socket;

  private TestNames(DatagramSocket socket) {
    this.socket = socket;
  }

  static TestNames start() {
    try {
      DatagramSocket socket =
          new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      TestNames names = new TestNames(socket);
      Thread.ofVirtual().name("test-dns").start(names::serve);
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return socket.getLocalPort();
  }

  public void publish(String name, String text) {
    texts.put(name, text);
  }

  private void serve() {
    byte[] buffer = new byte[MAX_OCTETS];
    while (true) {
      DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
      try {
        socket.receive(packet);
        byte[] answer = answer(Arrays.copyOf(buffer, packet.getLength()));
        socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private byte[] answer(byte[] query) throws IOException {
    StringBuilder name = new StringBuilder();
    int at = HEADER_OCTETS;
    while (query[at] != 0) {
      name.append(name.isEmpty() ? "" : ".")
          .append(new String(query, at + 1, query[at], StandardCharsets.US_ASCII));
      at += query[at] + 1;
    }
    int endOfQuestion = at + 5;
    String text = texts.get(name.toString());
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(octets);
    out.write(query, 0, 2);
    out.writeShort(text == null ? ANSWER | NO_SUCH_NAME : ANSWER);
    out.writeShort(1);
    out.writeShort(text == null ? 0 : 1);
    out.writeInt(0);
    out.write(query, HEADER_OCTETS, endOfQuestion - HEADER_OCTETS);
    if (text != null) {
      writeText(out, text.getBytes(StandardCharsets.US_ASCII));
    }
    return octets.toByteArray();
  }

  private static void writeText(DataOutputStream out, byte[] text) throws IOException {
    out.writeShort(NAME_OF_QUESTION);
    out.writeShort(TXT);
    out.writeShort(INTERNET);
    out.writeInt(0);
    out.writeShort(text.length + 1);
    out.writeByte(text.length);
    out.write(text);
  }
}
