package net.lastmile.edge.radsec;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.timeout.IdleStateHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import net.lastmile.edge.coa.CoaTransport;
import net.lastmile.edge.coa.ConnectedCoa;
import net.lastmile.edge.directory.Directory;
import net.lastmile.edge.receive.RadiusServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Accepts routers' TLS connections, for all tenants on one port. */
@SuppressWarnings("FutureReturnValueIgnored") // Nothing waits for the end of a connection.
public final class RadSecServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RadSecServer.class);
  private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};
  private static final long CLOSE_SECONDS = 2;

  private final MultiThreadIoEventLoopGroup group =
      new MultiThreadIoEventLoopGroup(
          1, new DefaultThreadFactory("radsec"), NioIoHandler.newFactory());
  private final Directory directory;
  private final RadiusServer radius;
  private final RadSecLimits limits;
  private final OpenConnections connections;
  private final RefusedHandshakes refused;
  private final ProvenSources proven = new ProvenSources();
  private final ConnectedCoa orders = new ConnectedCoa();
  private final SSLContext tls;
  private Channel socket;

  private RadSecServer(
      Directory directory, RadiusServer radius, RadSecLimits limits, InstantSource clock) {
    this.directory = directory;
    this.radius = radius;
    this.limits = limits;
    this.connections = new OpenConnections(limits);
    this.refused = new RefusedHandshakes(clock);
    try {
      tls = SSLContext.getInstance("TLS");
      tls.init(
          new KeyManager[] {new TenantKeys(directory)},
          new TrustManager[] {new KnownCertificates(directory, clock)},
          null);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Starts listening.
   *
   * @param clock decides whether a certificate is valid
   * @throws IOException if the port is not free
   */
  public static RadSecServer open(
      InetSocketAddress address,
      Directory directory,
      RadiusServer radius,
      RadSecLimits limits,
      InstantSource clock)
      throws IOException {
    RadSecServer server = new RadSecServer(directory, radius, limits, clock);
    var bound =
        new ServerBootstrap()
            .group(server.group)
            .channel(NioServerSocketChannel.class)
            .childOption(
                ChannelOption.WRITE_BUFFER_WATER_MARK,
                new WriteBufferWaterMark(limits.unreadOctets() / 2, limits.unreadOctets()))
            .childHandler(
                new ChannelInitializer<Channel>() {
                  @Override
                  protected void initChannel(Channel channel) {
                    server.accept(channel);
                  }
                })
            .bind(address)
            .awaitUninterruptibly();
    if (!bound.isSuccess()) {
      server.close();
      throw new IOException("cannot serve RadSec at " + address, bound.cause());
    }
    server.socket = bound.channel();
    LOG.info("RadSec is served at {}", server.address());
    return server;
  }

  private void accept(Channel channel) {
    InetAddress address = ((InetSocketAddress) channel.remoteAddress()).getAddress();
    Handshake handshake = new Handshake(directory, proven, address, refused);
    handshake.goesWith(channel);
    if (!connections.enter(channel, address)) {
      refused.add(address, Refusal.DRAINED, "");
      channel.close();
      return;
    }
    SslHandler ssl = new SslHandler(engine(handshake));
    ssl.setHandshakeTimeoutMillis(limits.handshake().toMillis());
    channel
        .pipeline()
        .addLast(ssl)
        .addLast(new IdleStateHandler(limits.idle().toMillis(), 0, 0, TimeUnit.MILLISECONDS))
        .addLast(new PacketFrames(limits.packet()))
        .addLast(new RadSecConnection(directory, radius, connections, limits, handshake, orders));
  }

  private SSLEngine engine(Handshake handshake) {
    SSLEngine engine = tls.createSSLEngine();
    engine.setUseClientMode(false);
    SSLParameters parameters = engine.getSSLParameters();
    parameters.setNeedClientAuth(true);
    parameters.setProtocols(PROTOCOLS);
    parameters.setSNIMatchers(List.of(handshake));
    engine.setSSLParameters(parameters);
    return engine;
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return (InetSocketAddress) socket.localAddress();
  }

  /** Open connections, including those in a handshake. */
  public int connections() {
    return connections.count();
  }

  /** Handshakes that failed, by reason. */
  public Map<Refusal, Long> refusedHandshakes() {
    return refused.counts();
  }

  /** How orders reach connected routers. */
  public CoaTransport orders() {
    return orders;
  }

  /** Ends all connections and accepts none, so that routers turn to another node. */
  public void drain() {
    connections.pause();
  }

  public void resume() {
    connections.resume();
  }

  @Override
  public void close() {
    if (socket != null) {
      socket.close().awaitUninterruptibly();
    }
    group.shutdownGracefully(0, CLOSE_SECONDS, TimeUnit.SECONDS).awaitUninterruptibly();
  }
}
