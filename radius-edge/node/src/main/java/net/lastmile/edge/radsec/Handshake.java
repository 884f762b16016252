package net.lastmile.edge.radsec;

import io.netty.channel.Channel;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.ssl.NotSslRecordException;
import io.netty.handler.ssl.SslHandshakeTimeoutException;
import io.netty.util.AttributeKey;
import java.net.InetAddress;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIMatcher;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.StandardConstants;
import net.lastmile.edge.directory.Directory;
import net.lastmile.edge.directory.Tenant;

/**
 * What is known of one handshake: which tenant the router means, and why it is refused. It goes
 * with the connection's engine, through which key and trust managers, that serve all, find it, and
 * with its channel. For the connection's thread.
 */
final class Handshake extends SNIMatcher {
  private static final int MAX_DETAIL = 200;

  /** The JDK has no type for it. */
  private static final String EMPTY_CHAIN = "Empty client certificate chain";

  private static final AttributeKey<Handshake> OF_CHANNEL =
      AttributeKey.valueOf(Handshake.class, "handshake");

  private final Directory directory;
  private final ProvenSources proven;
  private final InetAddress address;
  private final RefusedHandshakes refused;
  private boolean named;
  private Tenant tenant;
  private Refusal why;
  private String detail = "";

  /**
   * @param proven whose routers were at which address
   * @param address where the router is
   * @param refused is told how it ended if it is refused
   */
  Handshake(
      Directory directory, ProvenSources proven, InetAddress address, RefusedHandshakes refused) {
    super(StandardConstants.SNI_HOST_NAME);
    this.directory = directory;
    this.proven = proven;
    this.address = address;
    this.refused = refused;
  }

  /** The one that this engine is there for. */
  static Handshake of(SSLEngine engine) {
    return (Handshake) engine.getSSLParameters().getSNIMatchers().iterator().next();
  }

  /** The one of this channel. */
  static Handshake of(Channel channel) {
    return channel.attr(OF_CHANNEL).get();
  }

  void goesWith(Channel channel) {
    channel.attr(OF_CHANNEL).set(this);
  }

  /** Whether some tenant's identity bears this name; else TLS is told so (RFC 6066 section 3). */
  @Override
  public boolean matches(SNIServerName name) {
    named = true;
    String host = hostName(name);
    tenant = active(directory.tenantNamed(host));
    if (tenant == null) {
      because(Refusal.UNKNOWN_SERVER_NAME, host);
    }
    return tenant != null;
  }

  private static String hostName(SNIServerName name) {
    try {
      return new SNIHostName(name.getEncoded()).getAsciiName();
    } catch (IllegalArgumentException _) {
      return "";
    }
  }

  /**
   * Whose identity is shown, by the name asked for; null if nobody's. Where none is asked for, that
   * of the one tenant whose router is at the address, or of whose router was there last; else that
   * of any whose issuer is most tenants', since most routers trust that.
   */
  Tenant tenant() {
    if (tenant == null && !named) {
      tenant = withIdentity(directory.tenantAt(address));
      if (tenant == null) {
        tenant = withIdentity(directory.tenant(proven.lastAt(address)));
      }
      if (tenant == null) {
        tenant = directory.tenantOfMostCommonIssuer();
      }
      if (tenant == null) {
        because(Refusal.NO_SERVER_NAME, "");
      }
    }
    return tenant;
  }

  /** Whether the router asked for a server name, and thus for one tenant. */
  boolean isNamed() {
    return named;
  }

  /** The router showed a certificate of this tenant's. */
  void succeeded(Tenant whose) {
    if (!named) {
      proven.put(address, whose.id());
    }
  }

  private static Tenant withIdentity(Tenant found) {
    return active(found) != null && found.tls() != null ? found : null;
  }

  private static Tenant active(Tenant found) {
    return found != null && found.isActive() ? found : null;
  }

  /** Notes why it will fail. */
  void because(Refusal reason, String more) {
    why = reason;
    detail = more;
  }

  /** It has failed, for what was noted or else for what TLS says. */
  void failed(Throwable cause) {
    if (why == null) {
      because(reasonOf(cause), words(cause));
    }
    failed();
  }

  /** It has failed for what was noted. */
  void failed() {
    refused.add(address, why, printable(detail));
  }

  private static Refusal reasonOf(Throwable cause) {
    if (cause instanceof SslHandshakeTimeoutException) {
      return Refusal.TIMED_OUT;
    }
    return cause instanceof SSLException && words(cause).contains(EMPTY_CHAIN)
        ? Refusal.NO_CERTIFICATE
        : Refusal.OTHER;
  }

  /** What a log may hold of a failure; of octets that are no TLS it holds none. */
  static String words(Throwable failure) {
    boolean wrapped = failure instanceof DecoderException && failure.getCause() != null;
    Throwable cause = wrapped ? failure.getCause() : failure;
    if (cause instanceof NotSslRecordException) {
      return "it does not speak TLS";
    }
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }

  /** Much of it is what the peer said. */
  private static String printable(String text) {
    String clean = text.replaceAll("[^\\x20-\\x7e]", "?");
    return clean.length() > MAX_DETAIL ? clean.substring(0, MAX_DETAIL) : clean;
  }
}
