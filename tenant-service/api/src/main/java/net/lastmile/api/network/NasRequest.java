package net.lastmile.api.network;

/**
 * @param address IPv4 or IPv6 address its packets come from
 * @param vendor {@code GENERIC} if null; values as in {@link NasView}
 * @param secret 16 to 128 printable ASCII characters; generated if null
 * @param messageAuthenticator {@code LEARN} if null
 * @param coaPort the vendor's default if null: 3799
 */
public record NasRequest(
    String name,
    String address,
    String vendor,
    String secret,
    String messageAuthenticator,
    Integer coaPort,
    String note) {
  @Override
  public String toString() {
    return "NasRequest[name=" + name + ", address=" + address + "]";
  }
}
