package net.lastmile.edge.eap.tls;

import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLException;

/**
 * The peer ended the tunnel with an alert (RFC 8446 section 6), after which it reads nothing more.
 */
final class PeerAlert extends SSLException {
  private static final long serialVersionUID = 1L;

  /** How the JDK's message for a received fatal alert begins. */
  private static final String RECEIVED = "Received fatal alert: ";

  private static final int ALERT = 21;
  private static final int RECORD_HEADER_OCTETS = 5;
  private static final int PLAIN_ALERT_OCTETS = 2;
  private static final int FATAL = 2;
  private static final int CLOSE_NOTIFY = 0;

  /** Alerts of a peer that does not accept a certificate (RFC 8446 section 6.2). */
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

  /** The peer's alert in this failure; null if it has another cause. */
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
   * An unencrypted alert among these records that ends the tunnel, or null. A TLS 1.3 client that
   * rejects the server's certificate may send one before it switches to the handshake's keys. The
   * JDK takes it for nonsense and answers with an alert of its own, which nobody reads.
   *
   * @param from offset of the first record
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
