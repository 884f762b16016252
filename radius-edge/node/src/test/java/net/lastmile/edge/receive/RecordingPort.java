package net.lastmile.edge.receive;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;

/** A port whose datagrams go into a list. */
final class RecordingPort implements DatagramPort {
  final List<byte[]> sent = new ArrayList<>();
  int flushes;

  @Override
  public void send(byte[] octets, InetSocketAddress to) {
    // The path reuses the array.
    sent.add(octets.clone());
  }

  @Override
  public void flush() {
    flushes++;
  }

  @Override
  public void close() {}
}
