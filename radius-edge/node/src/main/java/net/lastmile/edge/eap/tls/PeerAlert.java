package net.lastmile.edge.eap.tls;

import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLException;

/** The peer ended the tunnel by an alert (RFC 8446 section 6), after which it hears nothing. */
final class PeerAlert extends SSLException {
  private static final long serialVersionUID = 1L;

  /** How the JDK words a fatal alert that it received. */
  private static final String RECEIVED = "Received fatal alert: ";

  private static final int ALERT = 21;
  private static final int RECORD_HEADER_OCTETS = 5;
  private static final int PLAIN_ALERT_OCTETS = 2;
  private static final int FATAL = 2;
  private static final int CLOSE_NOTIFY = 0;

  /** What a peer says of a certificate that it does not take (RFC 8446 section 6.2). */
  private enum OfCertificate {
    BAD_CERTIFICATE(42),
    UNSUPPORTED_CERTIFICATE(43),
    CERTIFICATE_REVOKED(44),
    CERTIFICATE_EXPIRED(45),
    CERTIFICATE_UNKNOWN(46),
    UNKNOWN_CA(48);

    private final int description;

    OfCertificate(int description) {
      this.description = description;
    }
  }

  private static final List<OfCertificate> OF_CERTIFICATES = List.of(OfCertificate.values());

  private final boolean ofCertificate;

  private PeerAlert(String description, boolean ofCertificate) {
    super(description);
    this.ofCertificate = ofCertificate;
  }

  static PeerAlert closed() {
    return new PeerAlert("close_notify", false);
  }

  /** This failure where it is the peer's alert; else null. */
  static PeerAlert in(SSLException failure) {
    String message = failure.getMessage();
    int at = message == null ? -1 : message.indexOf(RECEIVED);
    if (at < 0) {
      return null;
    }
    String name = message.substring(at + RECEIVED.length()).strip();
    return new PeerAlert(
        name,
        OF_CERTIFICATES.stream()
            .anyMatch(alert -> alert.name().toLowerCase(Locale.ROOT).equals(name)));
  }

  /**
   * An alert in clear among these records that ends the tunnel, or null. A client of TLS 1.3 that
   * refuses the server's certificate may send it so, before it changes to the handshake's keys; the
   * JDK takes that for nonsense and answers with an alert of its own, which nobody hears.
   *
   * @param from where the first record begins
   */
  static PeerAlert inClear(byte[] records, int from) {
    int at = from;
    while (at + RECORD_HEADER_OCTETS + PLAIN_ALERT_OCTETS <= records.length) {
      int length = (records[at + 3] & 0xFF) << 8 | records[at + 4] & 0xFF;
      int body = at + RECORD_HEADER_OCTETS;
      int description = records[body + 1] & 0xFF;
      if (records[at] == ALERT
          && length == PLAIN_ALERT_OCTETS
          && (records[body] == FATAL || description == CLOSE_NOTIFY)) {
        return new PeerAlert(
            "alert " + description,
            OF_CERTIFICATES.stream().anyMatch(alert -> alert.description == description));
      }
      at = body + length;
    }
    return null;
  }

  /** Whether the peer does not trust the certificate that it was shown. */
  boolean isOfCertificate() {
    return ofCertificate;
  }
}
