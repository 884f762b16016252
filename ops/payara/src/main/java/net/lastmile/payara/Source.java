package net.lastmile.payara;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The source that a request counts for: an IPv4 address or an IPv6 network of 64 bits, behind
 * trusted proxies only. The hops are read in the same way as by the platform's {@code
 * ClientAddress}.
 */
final class Source {
  private static final String TRUSTED = "lastmile.trusted-proxies";
  private static final String LOOPBACK = "127.0.0.1,0:0:0:0:0:0:0:1";
  private static final int MAX_HOPS = 10;
  private static final int NETWORK_OCTETS = 8;

  /** Longer than the text of any address. */
  private static final int MAX_LENGTH = 64;

  private final Set<InetAddress> trusted;

  /**
   * @param trusted addresses of trusted proxies, comma-separated
   */
  Source(String trusted) {
    this.trusted =
        Arrays.stream(trusted.split(","))
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .map(InetAddress::ofLiteral)
            .collect(Collectors.toUnmodifiableSet());
  }

  static Source ofConfiguration() {
    return new Source(System.getProperty(TRUSTED, LOOPBACK));
  }

  /** Empty for a proxy, as it stands for many sources. */
  Optional<String> ofPeer(InetAddress peer) {
    return trusted.contains(peer) ? Optional.empty() : Optional.of(network(peer));
  }

  /**
   * The first address, counting back from the peer, that is not a trusted proxy; empty if there is
   * none.
   *
   * @param forwardedFor each {@code X-Forwarded-For} in order of arrival: a proxy may add a line of
   *     its own, and several lines form one list (RFC 9110, section 5.3)
   */
  Optional<String> ofRequest(InetAddress peer, Iterable<String> forwardedFor) {
    String joined = String.join(",", forwardedFor);
    if (joined.isEmpty() || !trusted.contains(peer)) {
      return ofPeer(peer);
    }
    List<String> hops = List.of(joined.split(",", -1));
    return hops.reversed().stream()
        .limit(MAX_HOPS)
        .map(String::strip)
        .filter(hop -> !hop.isEmpty())
        .map(this::ofHop)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** A hop that is not an address counts as a source: none of our proxies sent it. */
  private Optional<String> ofHop(String hop) {
    try {
      return ofPeer(InetAddress.ofLiteral(hop));
    } catch (IllegalArgumentException _) {
      return Optional.of(hop.substring(0, Math.min(hop.length(), MAX_LENGTH)));
    }
  }

  private static String network(InetAddress address) {
    return address instanceof Inet6Address
        ? HexFormat.of().formatHex(address.getAddress(), 0, NETWORK_OCTETS)
        : address.getHostAddress();
  }
}
