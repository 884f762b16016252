package net.lastmile.api.network;

import java.util.List;

/**
 * Fields to change; null leaves a field as it is.
 *
 * @param directionsSwapped whether it reports upload as download and the reverse; takes effect with
 *     each session's next report
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
