package net.lastmile.edge.receive;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import net.lastmile.edge.receive.port.DatagramPort;

/** A port whose datagrams go into a list. */
public final class RecordingPort implements DatagramPort {
  public final List<byte[]> sent = new ArrayList<>();
  public int flushes;

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
