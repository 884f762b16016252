package net.lastmile.edge.radsec;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.codec.CorruptedFrameException;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import net.lastmile.edge.radius.RadiusPacket;

/**
 * Cuts the stream into packets by their Length field. After a wrong length the next packet cannot
 * be found, so it ends the connection (RFC 6613 section 2.6.4).
 */
@SuppressWarnings("FutureReturnValueIgnored") // Nothing waits for the end of a connection.
final class PacketFrames extends ByteToMessageDecoder {
  private static final int LENGTH_AT = 2;
  private static final int LENGTH_KNOWN = 4;

  private final Duration patience;
  private Future<?> deadline;

  /**
   * @param patience time from the first octet of a packet to its last
   */
  PacketFrames(Duration patience) {
    this.patience = patience;
  }

  @Override
  protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
    int length = in.readableBytes() < LENGTH_KNOWN ? 0 : lengthOf(in);
    if (length == 0 || in.readableBytes() < length) {
      if (deadline == null && in.isReadable()) {
        deadline =
            context
                .executor()
                .schedule((Runnable) context::close, patience.toMillis(), TimeUnit.MILLISECONDS);
      }
      return;
    }
    stopWaiting();
    byte[] packet = new byte[length];
    in.readBytes(packet);
    out.add(packet);
  }

  private static int lengthOf(ByteBuf in) {
    int length = in.getUnsignedShort(in.readerIndex() + LENGTH_AT);
    if (length < RadiusPacket.HEADER_OCTETS || length > RadiusPacket.MAX_OCTETS) {
      throw new CorruptedFrameException("a packet of " + length + " octets");
    }
    return length;
  }

  private void stopWaiting() {
    if (deadline != null) {
      deadline.cancel(false);
      deadline = null;
    }
  }

  @Override
  protected void handlerRemoved0(ChannelHandlerContext context) {
    stopWaiting();
  }
}
