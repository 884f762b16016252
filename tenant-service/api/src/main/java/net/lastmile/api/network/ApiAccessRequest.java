package net.lastmile.api.network;

/**
 * Null leaves a field as it is; user and password are required if there is no access yet.
 *
 * @param user a letter or digit, then up to 63 of these and {@code . _ - @}
 * @param password 8 to 128 printable ASCII characters; stored, and never given back (N1). Required
 *     again if it would be sent elsewhere: to another port, without TLS, to another certificate
 * @param port for a new access, null means 8729 with TLS and 8728 without
 * @param tls for a new access, null means yes
 * @param certificate SHA-256 of the certificate that the router must show, in hexadecimal digits;
 *     the empty text trusts none, and then no password is sent over TLS
 */
public record ApiAccessRequest(
    String user, String password, Integer port, Boolean tls, String certificate) {
  @Override
  public String toString() {
    return "ApiAccessRequest[user=" + user + ", port=" + port + ", tls=" + tls + "]";
  }
}
