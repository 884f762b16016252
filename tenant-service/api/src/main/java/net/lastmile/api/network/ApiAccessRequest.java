package net.lastmile.api.network;

/**
 * Null: leave; where there is no access yet, user and password are needed.
 *
 * @param user a letter or digit, then up to 63 of these and {@code . _ - @}
 * @param password 8 to 128 printable ASCII characters; kept, and never given back (N1). Needed
 *     again where it would go elsewhere: another port, no TLS any more, another certificate
 * @param port 8729 with TLS and 8728 without, if null and new
 * @param tls yes, if null and new
 * @param certificate SHA-256 of the certificate that the router must show, in hexadecimal digits;
 *     the empty text trusts none, and over TLS no password is sent then
 */
public record ApiAccessRequest(
    String user, String password, Integer port, Boolean tls, String certificate) {
  @Override
  public String toString() {
    return "ApiAccessRequest[user=" + user + ", port=" + port + ", tls=" + tls + "]";
  }
}
