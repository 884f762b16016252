package net.lastmile.api.network;

import java.util.List;

/**
 * Fields to change; null: leave.
 *
 * @param directionsSwapped whether it reports what its lines send as what they receive; counts from
 *     the next report of each session on
 */
public record NasUpdate(
    String name,
    String address,
    String vendor,
    String secret,
    String messageAuthenticator,
    Integer coaPort,
    Boolean active,
    String note,
    Boolean directionsSwapped,
    List<String> allowedRealms,
    List<String> allowedPools,
    Integer packetsPerSecond,
    Integer coaPerSecond,
    Boolean unsignedReplies) {
  @Override
  public String toString() {
    return "NasUpdate[name=" + name + ", address=" + address + "]";
  }
}
