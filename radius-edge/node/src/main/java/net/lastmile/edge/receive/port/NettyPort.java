package net.lastmile.edge.receive.port;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.DatagramPacket;
import java.net.InetSocketAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The only handler in a socket's pipeline: passes datagrams on and flushes once per batch. */
public final class NettyPort extends SimpleChannelInboundHandler<DatagramPacket>
    implements DatagramPort {
  private static final Logger LOG = LoggerFactory.getLogger(NettyPort.class);

  private final DatagramHandler handler;
  private volatile Channel channel;

  public NettyPort(DatagramHandler handler) {
    this.handler = handler;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    channel = context.channel();
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, DatagramPacket datagram) {
    ByteBuf content = datagram.content();
    byte[] buffer = handler.buffer();
    int length = Math.min(content.readableBytes(), buffer.length);
    content.readBytes(buffer, 0, length);
    handler.received(this, length, datagram.sender());
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    context.flush();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    // The socket stays open: one bad datagram must not silence a tenant's routers.
    LOG.error("a datagram at {} could not be handled", context.channel().localAddress(), cause);
  }

  @Override
  public void send(byte[] octets, InetSocketAddress to) {
    if (!channel.isActive()) {
      return;
    }
    ByteBuf buffer = channel.alloc().directBuffer(octets.length).writeBytes(octets);
    // With a void promise, failures arrive at exceptionCaught.
    var unused = channel.write(new DatagramPacket(buffer, to), channel.voidPromise());
  }

  @Override
  public void flush() {
    channel.flush();
  }

  @Override
  public void close() {
    channel.close().awaitUninterruptibly();
  }
}
