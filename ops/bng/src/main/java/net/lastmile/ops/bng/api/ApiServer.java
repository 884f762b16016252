package net.lastmile.ops.bng.api;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Map;
import net.lastmile.ops.bng.client.Loop;

/** The API that a MikroTik offers beside RADIUS: lists live sessions and ends them. */
public final class ApiServer {
  private final Loop loop;
  private final ApiLogin login;
  private final Lines lines;

  /** What the API shows and does to the lines of this BNG. */
  public interface Lines {
    /** The live sessions, each as a map of property names to values. */
    List<Map<String, String>> active();

    /** Ends the session with this id; false if there is none. */
    boolean end(String id);
  }

  public ApiServer(Loop loop, ApiLogin login, Lines lines) {
    this.loop = loop;
    this.login = login;
    this.lines = lines;
  }

  /**
   * Opens the port; the loop closes it.
   *
   * @return the address it listens on
   * @throws IOException naming the address if it is not available
   */
  public InetSocketAddress listen(InetSocketAddress local) throws IOException {
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
