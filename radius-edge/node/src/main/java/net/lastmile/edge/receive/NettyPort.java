package net.lastmile.edge.receive;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.DatagramPacket;
import java.net.InetSocketAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one handler of a socket's pipeline: hands datagrams over and flushes once a batch. */
final class NettyPort extends SimpleChannelInboundHandler<DatagramPacket> implements DatagramPort {
  private static final Logger LOG = LoggerFactory.getLogger(NettyPort.class);

  private final DatagramHandler handler;
  private volatile Channel channel;

  NettyPort(DatagramHandler handler) {
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
    // A socket lives on: what one datagram did must not silence a tenant's routers.
    LOG.error("a datagram at {} could not be handled", context.channel().localAddress(), cause);
  }

  @Override
  public void send(byte[] octets, InetSocketAddress to) {
    if (!channel.isActive()) {
      return;
    }
    ByteBuf buffer = channel.alloc().directBuffer(octets.length).writeBytes(octets);
    // A void promise: what fails comes to exceptionCaught.
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
