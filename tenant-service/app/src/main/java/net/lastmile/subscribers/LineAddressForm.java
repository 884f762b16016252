package net.lastmile.subscribers;

import java.net.InetAddress;
import java.util.Optional;
import java.util.function.Function;
import net.lastmile.api.subscribers.SubscriberRequest;
import net.lastmile.edge.contract.AddressKind;
import net.lastmile.network.IpText;
import net.lastmile.network.Ipv6Prefix;
import net.lastmile.platform.problem.FieldErrors;

/** Reads a line's own addresses; an absent field keeps its value, the empty text removes it. */
final class LineAddressForm {
  static final String STATIC_IP = "staticIp";
  static final String FRAMED = "framedIpv6Prefix";
  static final String DELEGATED = "delegatedIpv6Prefix";
  private static final String NO_ADDRESS = "An IPv4 address, for instance 10.20.0.7.";
  // In RFC 2865 section 5.8, 255.255.255.255 and .254 have special meanings and are not addresses.
  private static final String NOBODYS = "No line can have this address.";
  private static final String NO_PREFIX =
      "An IPv6 prefix of %d to %d bits, for instance 2001:db8:7::/64, with no bits after its length."
          .formatted(Ipv6Prefix.MIN_BITS, Ipv6Prefix.MAX_BITS);

  private final LineAddresses before;
  private final FieldErrors errors;

  LineAddressForm(LineAddresses before, FieldErrors errors) {
    this.before = before;
    this.errors = errors;
  }

  LineAddresses read(SubscriberRequest r) {
    String framed = prefix(FRAMED, r.framedIpv6Prefix(), before.framedIpv6Prefix());
    String delegated = prefix(DELEGATED, r.delegatedIpv6Prefix(), before.delegatedIpv6Prefix());
    errors.check(
        framed == null || delegated == null || !Ipv6Prefix.overlap(framed, delegated),
        DELEGATED,
        "overlap",
        "It overlaps the line's prefix of the link.");
    return new LineAddresses(staticIp(r.staticIp()), framed, delegated);
  }

  private String staticIp(String text) {
    boolean stays = text == null || text.strip().equals(before.staticIp());
    String address =
        read(
            STATIC_IP,
            text,
            before.staticIp(),
            typed -> IpText.dotted(typed).map(InetAddress::getHostAddress),
            NO_ADDRESS);
    boolean possible =
        stays
            || address == null
            || AddressKind.of(InetAddress.ofLiteral(address)) == AddressKind.UNICAST;
    errors.check(possible, STATIC_IP, "unassignable", NOBODYS);
    return address;
  }

  private String prefix(String field, String text, String otherwise) {
    return read(field, text, otherwise, Ipv6Prefix::parse, NO_PREFIX);
  }

  private String read(
      String field,
      String text,
      String otherwise,
      Function<String, Optional<String>> parse,
      String message) {
    if (text == null) {
      return otherwise;
    }
    if (text.isBlank()) {
      return null;
    }
    String canonical = parse.apply(text).orElse(null);
    errors.check(canonical != null, field, "invalid", message);
    return canonical;
  }
}
