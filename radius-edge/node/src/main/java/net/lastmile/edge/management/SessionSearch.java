package net.lastmile.edge.management;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import net.lastmile.edge.contract.address.IpAddressText;
import net.lastmile.edge.contract.address.MacAddress;
import net.lastmile.edge.directory.Directory;
import net.lastmile.edge.directory.Nas;
import net.lastmile.edge.directory.Tenant;
import net.lastmile.edge.session.index.OnlineSession;
import net.lastmile.edge.session.index.Sessions;

/** Finds a tenant's sessions in the region by what an operator knows about them. */
public final class SessionSearch {
  private static final int IPV6_BITS = 128;
  private static final List<String> BY = List.of("user", "address", "mac", "nas");

  private final Sessions sessions;
  private final Directory directory;
  private final RegionSummary summary;

  public SessionSearch(Sessions sessions, Directory directory, RegionSummary summary) {
    this.sessions = sessions;
    this.directory = directory;
    this.summary = summary;
  }

  /**
   * The live sessions, a few dozen at most.
   *
   * @param asked {@code tenant}, a slug, and one of {@code user}, {@code address} (IPv4, an IPv6
   *     address or prefix, or an IPv6 address within one), {@code mac}, or {@code nas} (id or
   *     address) with {@code port} (NAS-Port or NAS-Port-Id)
   * @throws IllegalArgumentException names what is missing or malformed
   */
  List<SessionView> find(Map<String, String> asked) {
    Tenant tenant = tenant(asked.getOrDefault("tenant", ""));
    List<String> by = BY.stream().filter(asked::containsKey).toList();
    if (by.size() != 1) {
      throw new IllegalArgumentException("name one of user, address, mac, or nas with port");
    }
    String value = asked.get(by.getFirst());
    List<OnlineSession> found =
        switch (by.getFirst()) {
          case "user" -> sessions.ofUser(tenant.id(), value);
          case "address" -> withAddress(tenant.id(), value);
          case "mac" -> sessions.withMac(tenant.id(), mac(value));
          default -> atPort(tenant, value, asked.get("port"));
        };
    return found.stream().map(session -> SessionView.of(session, tenant)).toList();
  }

  private Tenant tenant(String slug) {
    return summary
        .tenantNamed(slug)
        .map(directory::tenant)
        .orElseThrow(() -> new IllegalArgumentException("tenant: there is no '" + slug + "'"));
  }

  private List<OnlineSession> withAddress(UUID tenantId, String text) {
    int slash = text.indexOf('/');
    InetAddress address =
        literal(slash < 0 ? text : text.substring(0, slash))
            .orElseThrow(() -> new IllegalArgumentException("address: '" + text + "' is none"));
    if (slash >= 0) {
      return sessions.withAddress(tenantId, IpAddressText.of(address) + text.substring(slash));
    }
    List<OnlineSession> exactly = sessions.withAddress(tenantId, IpAddressText.of(address));
    if (address instanceof Inet4Address || !exactly.isEmpty()) {
      return exactly;
    }
    // Else a prefix that contains it. Its length is unknown, so every length is tried.
    return IntStream.rangeClosed(1, IPV6_BITS)
        .mapToObj(
            bits ->
                sessions.withAddress(tenantId, IpAddressText.prefix(address.getAddress(), bits)))
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  private List<OnlineSession> atPort(Tenant tenant, String nas, String port) {
    if (port == null) {
      throw new IllegalArgumentException("port: name the port of that nas");
    }
    Nas router =
        literal(nas)
            .map(tenant::nasAt)
            .or(() -> id(nas).map(tenant::nas))
            .orElseThrow(() -> new IllegalArgumentException("nas: there is no '" + nas + "'"));
    return sessions.atPort(tenant.id(), router.id(), port);
  }

  private static long mac(String text) {
    long mac = MacAddress.parse(text);
    if (mac == MacAddress.NONE) {
      throw new IllegalArgumentException("mac: '" + text + "' is no hardware address");
    }
    return mac;
  }

  /** Never resolves a host name. */
  private static Optional<InetAddress> literal(String text) {
    try {
      return Optional.of(InetAddress.ofLiteral(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
