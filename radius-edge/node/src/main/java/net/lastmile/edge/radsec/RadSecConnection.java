package net.lastmile.edge.radsec;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import io.netty.handler.timeout.IdleStateEvent;
import java.net.InetSocketAddress;
import java.security.cert.X509Certificate;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLPeerUnverifiedException;
import net.lastmile.edge.coa.ConnectedCoa;
import net.lastmile.edge.coa.ConnectionCoa;
import net.lastmile.edge.contract.secret.Fingerprint;
import net.lastmile.edge.directory.CertificateHolders;
import net.lastmile.edge.directory.Directory;
import net.lastmile.edge.receive.ConnectionLane;
import net.lastmile.edge.receive.RadiusServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A router's connection after TLS: passes its requests to a lane, and the replies back; orders go
 * in the other direction (RFC 5176).
 */
@SuppressWarnings("FutureReturnValueIgnored") // Nothing waits for the end of a connection.
final class RadSecConnection extends SimpleChannelInboundHandler<byte[]> {
  private static final Logger LOG = LoggerFactory.getLogger(RadSecConnection.class);

  /** The connection of a revoked certificate ends within this time, even if it is silent. */
  private static final long LOOK_MILLIS = 1_000;

  private final Directory directory;
  private final RadiusServer radius;
  private final OpenConnections connections;
  private final RadSecLimits limits;
  private final Handshake handshake;
  private final ConnectedCoa orders;
  private String fingerprint;
  private UUID nasId;
  private ConnectionLane lane;
  private ConnectionCoa coa;

  /**
   * @param handshake the connection's own
   * @param orders where orders find the way to this router
   */
  RadSecConnection(
      Directory directory,
      RadiusServer radius,
      OpenConnections connections,
      RadSecLimits limits,
      Handshake handshake,
      ConnectedCoa orders) {
    this.handshake = handshake;
    this.orders = orders;
    this.directory = directory;
    this.radius = radius;
    this.connections = connections;
    this.limits = limits;
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
    if (event instanceof SslHandshakeCompletionEvent end) {
      if (end.isSuccess()) {
        begin(context);
      } else {
        handshake.failed(end.cause());
      }
    } else if (event instanceof IdleStateEvent) {
      context.close();
    }
  }

  private void begin(ChannelHandlerContext context) throws SSLPeerUnverifiedException {
    var session = context.pipeline().get(SslHandler.class).engine().getSession();
    fingerprint = Fingerprint.of((X509Certificate) session.getPeerCertificates()[0]);
    CertificateHolders.Holder holder = directory.certificates().find(fingerprint);
    if (holder == null) {
      // The record dropped the certificate meanwhile, or an older session was resumed.
      handshake.because(Refusal.UNKNOWN_CERTIFICATE, "SHA-256 " + fingerprint);
      handshake.failed();
      context.close();
      return;
    }
    Channel channel = context.channel();
    handshake.succeeded(holder.tenant());
    if (!connections.belongsTo(holder.nas().id(), channel)) {
      handshake.because(Refusal.NO_ROOM, "");
      handshake.failed();
      connections.leave(channel);
      context.close();
      return;
    }
    nasId = holder.nas().id();
    lane = radius.connection((InetSocketAddress) channel.remoteAddress(), o -> send(channel, o));
    coa = orders.connected(holder.nas(), channel.eventLoop(), o -> send(channel, o));
    lookLater(context);
    LOG.info(
        "NAS {} of {} is connected from {}",
        nasId,
        holder.tenant().name(),
        channel.remoteAddress());
  }

  private void lookLater(ChannelHandlerContext context) {
    var unused =
        context.executor().schedule(() -> look(context), LOOK_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void look(ChannelHandlerContext context) {
    if (!context.channel().isActive()) {
      return;
    }
    if (holder() == null) {
      LOG.info("the certificate of NAS {} is no longer good: its connection ends", nasId);
      context.close();
    } else {
      lookLater(context);
    }
  }

  private CertificateHolders.Holder holder() {
    CertificateHolders.Holder holder = directory.certificates().find(fingerprint);
    return holder != null && holder.nas().id().equals(nasId) ? holder : null;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, byte[] packet) {
    CertificateHolders.Holder holder = lane == null ? null : holder();
    if (holder == null) {
      context.close();
      return;
    }
    if (ConnectionCoa.isAnswer(packet)) {
      coa.answered(packet);
      return;
    }
    Channel channel = context.channel();
    lane.take(holder.tenant(), holder.nas(), packet, () -> readOn(channel));
    if (lane.waiting() >= limits.waitingRequests()) {
      channel.config().setAutoRead(false);
      // All requests may have been processed before reading was stopped.
      readOn(channel);
    }
  }

  private void readOn(Channel channel) {
    if (lane.waiting() < limits.waitingRequests() && !channel.config().isAutoRead()) {
      channel.config().setAutoRead(true);
    }
  }

  private static void send(Channel channel, byte[] reply) {
    if (channel.isWritable()) {
      channel.writeAndFlush(Unpooled.wrappedBuffer(reply), channel.voidPromise());
    } else {
      // The router reads no replies, so it loses none.
      channel.close();
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    connections.leave(context.channel());
    if (lane != null) {
      connections.ended(nasId, context.channel());
      lane.close();
      orders.disconnected(nasId, coa);
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    LOG.debug(
        "the connection from {} ends: {}",
        context.channel().remoteAddress(),
        Handshake.words(cause));
    context.close();
  }
}
