package net.lastmile.api.network;

import net.lastmile.api.field.Fits;
import net.lastmile.api.field.Port;
import net.lastmile.api.field.RouterPassword;

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
    @Fits(
            regexp = "\\s*[A-Za-z0-9][A-Za-z0-9._@-]{0,63}\\s*",
            max = 64,
            allowed = "A letter or digit, then these and . _ - @.")
        String user,
    @RouterPassword String password,
    @Port Integer port,
    Boolean tls,
    @Fits(
            regexp = "[\\s:]*(([0-9A-Fa-f]:*){64})?[\\s:]*",
            max = 95,
            allowed = "64 hexadecimal digits (SHA-256).")
        String certificate) {
  @Override
  public String toString() {
    return "ApiAccessRequest[user=" + user + ", port=" + port + ", tls=" + tls + "]";
  }
}
