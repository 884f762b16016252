package net.lastmile.edge.receive;

import java.io.IOException;
import java.net.InetSocketAddress;
import net.lastmile.edge.directory.Tenant;
import net.lastmile.edge.receive.port.DatagramHandler;
import net.lastmile.edge.receive.port.DatagramLoop;
import net.lastmile.edge.receive.port.DatagramPort;

/** A loop and the path of its requests. */
record Lane(DatagramLoop loop, RequestPath path) {
  /**
   * Opens a tenant's socket in this lane.
   *
   * @param code the code of the requests served there
   */
  DatagramPort open(InetSocketAddress address, Tenant tenant, int code) throws IOException {
    return loop.open(
        address,
        new DatagramHandler() {
          @Override
          public byte[] buffer() {
            return path.buffer();
          }

          @Override
          public void received(DatagramPort port, int length, InetSocketAddress source) {
            path.received(tenant, code, port, length, source);
          }
        });
  }

  void close(DatagramPort port) {
    port.close();
    loop.execute(() -> path.closed(port));
  }
}
