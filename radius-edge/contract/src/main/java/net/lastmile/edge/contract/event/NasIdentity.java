package net.lastmile.edge.contract.event;

import java.util.Locale;

/**
 * How a NAS names itself in a packet. Behind a RADIUS proxy several share one source address, and
 * only this tells them apart (RFC 2865 sections 5.4 and 5.32, RFC 3162 section 2.1).
 *
 * @param address NAS-IP-Address, else NAS-IPv6-Address, as text; empty if it sent neither
 * @param identifier NAS-Identifier, or empty
 */
public record NasIdentity(String address, String identifier) {
  /** The identity of a NAS that does not name itself. */
  public static final NasIdentity NONE = new NasIdentity("", "");

  public NasIdentity {
    address = address == null ? "" : address;
    identifier = identifier == null ? "" : identifier;
  }

  /**
   * Whether these are certainly two different NAS; a name that one of them lacks proves nothing.
   */
  public boolean differsFrom(NasIdentity other) {
    return differ(address, other.address)
        || differ(identifier.toLowerCase(Locale.ROOT), other.identifier.toLowerCase(Locale.ROOT));
  }

  /** This identity, completed from the other one. */
  public NasIdentity or(NasIdentity other) {
    boolean whole = !address.isEmpty() && !identifier.isEmpty();
    return whole || other.equals(NONE) || equals(other)
        ? this
        : new NasIdentity(
            address.isEmpty() ? other.address : address,
            identifier.isEmpty() ? other.identifier : identifier);
  }

  private static boolean differ(String one, String other) {
    return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
  }
}
