package net.lastmile.ops.bng;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Map;

/** The API that a MikroTik has beside RADIUS: who is online, and the end of a session. */
final class ApiServer {
  private final Loop loop;
  private final ApiLogin login;
  private final Lines lines;

  /** What can be seen of the lines of this BNG, and done to them. */
  interface Lines {
    /** Those online, each by its properties' names. */
    List<Map<String, String>> active();

    /** Whether there was one of this id. */
    boolean end(String id);
  }

  ApiServer(Loop loop, ApiLogin login, Lines lines) {
    this.loop = loop;
    this.login = login;
    this.lines = lines;
  }

  /**
   * Opens the port; the loop closes it.
   *
   * @return where it is
   * @throws IOException naming the address where it cannot be had
   */
  InetSocketAddress listen(InetSocketAddress local) throws IOException {
    ServerSocketChannel channel = ServerSocketChannel.open();
    loop.register(channel, SelectionKey.OP_ACCEPT, () -> accept(channel));
    try {
      channel.bind(local);
    } catch (BindException taken) {
      throw new IOException(
          "cannot serve the API at %s (%s); --api-port names another"
              .formatted(local, taken.getMessage()),
          taken);
    }
    return (InetSocketAddress) channel.getLocalAddress();
  }

  private void accept(ServerSocketChannel channel) throws IOException {
    for (SocketChannel peer = channel.accept(); peer != null; peer = channel.accept()) {
      loop.register(peer, SelectionKey.OP_READ, new ApiPeer(peer, login, lines)::read);
    }
  }
}
