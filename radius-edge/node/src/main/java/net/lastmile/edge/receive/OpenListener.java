package net.lastmile.edge.receive;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import net.lastmile.edge.contract.record.ListenerRecord;
import net.lastmile.edge.directory.Tenant;
import net.lastmile.edge.radius.PacketCode;
import net.lastmile.edge.receive.port.DatagramPort;

/** The sockets of one tenant's listener: for each of its two ports, one in each lane. */
final class OpenListener implements AutoCloseable {
  private record LanePort(Lane lane, DatagramPort port) {}

  private final ListenerRecord record;
  private final List<LanePort> ports = new ArrayList<>();

  private OpenListener(ListenerRecord record) {
    this.record = record;
  }

  /**
   * Opens all of them or none.
   *
   * @throws IOException if a port is not free
   */
  static OpenListener open(
      List<Lane> lanes, InetAddress address, int portOffset, Tenant tenant, ListenerRecord record)
      throws IOException {
    var auth = new InetSocketAddress(address, record.authPort() + portOffset);
    var acct = new InetSocketAddress(address, record.acctPort() + portOffset);
    requireFree(auth);
    requireFree(acct);
    OpenListener listener = new OpenListener(record);
    try {
      for (Lane lane : lanes) {
        listener.add(lane, lane.open(auth, tenant, PacketCode.ACCESS_REQUEST));
        listener.add(lane, lane.open(acct, tenant, PacketCode.ACCOUNTING_REQUEST));
      }
    } catch (IOException e) {
      listener.close();
      throw e;
    }
    return listener;
  }

  /**
   * A socket with SO_REUSEPORT binds silently beside those of another tenant or process and takes
   * part of its packets; a socket without it detects that.
   */
  private static void requireFree(InetSocketAddress address) throws IOException {
    try (DatagramSocket probe = new DatagramSocket(null)) {
      probe.setReuseAddress(false);
      probe.bind(address);
    }
  }

  private void add(Lane lane, DatagramPort port) {
    ports.add(new LanePort(lane, port));
  }

  ListenerRecord record() {
    return record;
  }

  @Override
  public void close() {
    ports.forEach(open -> open.lane().close(open.port()));
    ports.clear();
  }
}
