package net.lastmile.api.network;

import java.util.List;

/**
 * @param address IPv4 or IPv6 address that its packets come from
 * @param vendor {@code GENERIC} if null; values as in {@link NasView}
 * @param secret 8 to 128 printable ASCII characters; generated if null
 * @param messageAuthenticator {@code LEARN} if null
 * @param coaPort the vendor's default if null: 1700 for {@code MIKROTIK}, else 3799
 * @param allowedRealms the only realms it may log in; null or empty: all
 * @param allowedPools the only pools its lines may have; null or empty: all
 * @param packetsPerSecond most packets it may send; null or 0: the edge's own limit
 * @param coaPerSecond most orders sent to it (RFC 5176); null or 0: the edge's own limit
 * @param unsignedReplies whether replies go without Message-Authenticator, which some router
 *     releases refuse; such replies can be forged (CVE-2024-3596)
 */
public record NasRequest(
    String name,
    String address,
    String vendor,
    String secret,
    String messageAuthenticator,
    Integer coaPort,
    String note,
    List<String> allowedRealms,
    List<String> allowedPools,
    Integer packetsPerSecond,
    Integer coaPerSecond,
    Boolean unsignedReplies) {
  @Override
  public String toString() {
    return "NasRequest[name=" + name + ", address=" + address + "]";
  }
}
