package net.lastmile.network;

import java.util.Locale;
import net.lastmile.api.network.ApiAccessRequest;
import net.lastmile.api.network.ApiAccessView;
import net.lastmile.platform.problem.FieldErrors;
import net.lastmile.platform.problem.FieldFault;

/**
 * The log-in to a router's API, without the password.
 *
 * @param certificate SHA-256 of the certificate that the router must show, in lower-case
 *     hexadecimal digits, or empty
 */
record ApiAccessSettings(String user, int port, boolean tls, String certificate) {
  static final int PLAIN_PORT = 8728;
  static final int TLS_PORT = 8729;

  /**
   * The settings that result from a request.
   *
   * @param before null if there is no access yet
   */
  static ApiAccessSettings of(
      ApiAccessSettings before, ApiAccessRequest request, FieldErrors errors) {
    boolean tls = request.tls() == null ? before == null || before.tls() : request.tls();
    ApiAccessSettings start =
        before == null ? new ApiAccessSettings(null, tls ? TLS_PORT : PLAIN_PORT, tls, "") : before;
    String certificate =
        request.certificate() == null
            ? start.certificate()
            : request.certificate().replace(":", "").strip().toLowerCase(Locale.ROOT);
    ApiAccessSettings after =
        new ApiAccessSettings(
            request.user() == null ? start.user() : request.user().strip(),
            request.port() == null ? start.port() : request.port(),
            tls,
            tls ? certificate : "");
    after.check(before, request.password(), errors);
    return after;
  }

  private void check(ApiAccessSettings before, String password, FieldErrors errors) {
    errors
        .required("user", user)
        .check(password != null || before != null, "password", FieldFault.REQUIRED)
        .check(
            password != null || before == null || goesWhereItWent(before),
            "password",
            "needed-again",
            "Enter the password again, since it would be sent elsewhere than before.");
  }

  /** Somebody who may change a router must not learn its password that way (N1). */
  private boolean goesWhereItWent(ApiAccessSettings before) {
    boolean sameEnd = port == before.port() && tls == before.tls();
    return sameEnd && (certificate.equals(before.certificate()) || before.certificate().isEmpty());
  }

  /** Whether the password is sent only to the holder of one certificate, whatever its address. */
  boolean isPinned() {
    return tls && !certificate.isEmpty();
  }

  ApiAccessView view() {
    return new ApiAccessView(user, port, tls, certificate);
  }
}
