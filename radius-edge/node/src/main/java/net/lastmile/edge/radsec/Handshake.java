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
 * The state of one handshake: which tenant the router means, and why it is refused. It is attached
 * to the connection's channel and to its engine, where the key and trust managers, which serve all
 * connections, find it. For the connection's thread.
 */
final class Handshake extends SNIMatcher {
  private static final int MAX_DETAIL = 200;

  /** The JDK has no exception type for this. */
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
   * @param proven from which addresses which tenants' routers came
   * @param address the router's address
   * @param refused is told the reason if it is refused
   */
  Handshake(
      Directory directory, ProvenSources proven, InetAddress address, RefusedHandshakes refused) {
    super(StandardConstants.SNI_HOST_NAME);
    this.directory = directory;
    this.proven = proven;
    this.address = address;
    this.refused = refused;
  }

  /** The handshake of this engine. */
  static Handshake of(SSLEngine engine) {
    return (Handshake) engine.getSSLParameters().getSNIMatchers().iterator().next();
  }

  /** The handshake of this channel. */
  static Handshake of(Channel channel) {
    return channel.attr(OF_CHANNEL).get();
  }

  void goesWith(Channel channel) {
    channel.attr(OF_CHANNEL).set(this);
  }

  /** Whether some tenant's identity has this name; if not, TLS reports it (RFC 6066 section 3). */
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
   * The tenant whose identity is shown, by the server name asked for; null if none. If no name is
   * asked for: the only tenant with a router at this address; else the tenant whose router was last
   * there; else one whose issuer most tenants have, since most routers trust that issuer.
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

  /** Notes that the router showed a certificate of this tenant. */
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

  /** Notes the reason why the handshake will fail. */
  void because(Refusal reason, String more) {
    why = reason;
    detail = more;
  }

  /** Notes that it failed, with the reason noted before or else the one from TLS. */
  void failed(Throwable cause) {
    if (why == null) {
      because(reasonOf(cause), words(cause));
    }
    failed();
  }

  /** Notes that it failed, with the reason noted before. */
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

  /** The part of a failure that may be logged; octets that are not TLS are left out. */
  static String words(Throwable failure) {
    boolean wrapped = failure instanceof DecoderException && failure.getCause() != null;
    Throwable cause = wrapped ? failure.getCause() : failure;
    if (cause instanceof NotSslRecordException) {
      return "it does not speak TLS";
    }
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }

  /** Much of it comes from the peer. */
  private static String printable(String text) {
    String clean = text.replaceAll("[^\\x20-\\x7e]", "?");
    return clean.length() > MAX_DETAIL ? clean.substring(0, MAX_DETAIL) : clean;
  }
}
