package net.lastmile.edge.receive.port;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFactory;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollChannelOption;
import io.netty.channel.epoll.EpollDatagramChannel;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.DatagramChannel;
import io.netty.channel.socket.SocketProtocolFamily;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.channel.unix.UnixChannelOption;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import net.lastmile.edge.radius.RadiusPacket;

/** A Netty loop: epoll with recvmmsg on Linux, else NIO. */
final class NettyLoop implements DatagramLoop {
  private static final int DATAGRAMS_AT_ONCE = 32;
  // Room for some tenths of a second at full load; the system limits it to net.core.rmem_max.
  private static final int SOCKET_BUFFER_OCTETS = 4 << 20;
  private static final long CLOSE_SECONDS = 5;

  private final MultiThreadIoEventLoopGroup group;
  private final EventLoop loop;
  private final boolean epoll;

  private NettyLoop(int number, boolean epoll) {
    var threads = new DefaultThreadFactory("radius-" + number);
    this.epoll = epoll;
    this.group =
        new MultiThreadIoEventLoopGroup(
            1, threads, epoll ? EpollIoHandler.newFactory() : NioIoHandler.newFactory());
    this.loop = group.next();
  }

  /** The requested number of loops; only one if the system cannot spread a port over several. */
  static List<DatagramLoop> loops(int count) {
    boolean epoll = Epoll.isAvailable();
    List<DatagramLoop> loops = new ArrayList<>();
    for (int i = 0; i < (epoll ? count : 1); i++) {
      loops.add(new NettyLoop(i, epoll));
    }
    return loops;
  }

  @Override
  public DatagramPort open(InetSocketAddress address, DatagramHandler handler) throws IOException {
    NettyPort port = new NettyPort(handler);
    Bootstrap bootstrap =
        new Bootstrap()
            .group(loop)
            .channelFactory(factory(address))
            .option(ChannelOption.SO_RCVBUF, SOCKET_BUFFER_OCTETS)
            .option(ChannelOption.SO_SNDBUF, SOCKET_BUFFER_OCTETS)
            .option(
                ChannelOption.RECVBUF_ALLOCATOR,
                new FixedRecvByteBufAllocator(
                    epoll ? DATAGRAMS_AT_ONCE * RadiusPacket.MAX_OCTETS : RadiusPacket.MAX_OCTETS))
            .handler(port);
    if (epoll) {
      bootstrap
          .option(UnixChannelOption.SO_REUSEPORT, true)
          .option(EpollChannelOption.MAX_DATAGRAM_PAYLOAD_SIZE, RadiusPacket.MAX_OCTETS);
    }
    var bound = bootstrap.bind(address).awaitUninterruptibly();
    if (!bound.isSuccess()) {
      throw new IOException("cannot listen at " + address, bound.cause());
    }
    return port;
  }

  private ChannelFactory<Channel> factory(InetSocketAddress address) {
    SocketProtocolFamily family =
        address.getAddress() instanceof Inet4Address
            ? SocketProtocolFamily.INET
            : SocketProtocolFamily.INET6;
    return epoll
        ? () -> new EpollDatagramChannel(family)
        : () -> (DatagramChannel) new NioDatagramChannel(family);
  }

  @Override
  public void execute(Runnable task) {
    loop.execute(task);
  }

  @Override
  public void after(long delayMillis, Runnable task) {
    var unused = loop.schedule(task, delayMillis, TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    group.shutdownGracefully(0, CLOSE_SECONDS, TimeUnit.SECONDS).awaitUninterruptibly();
  }
}
