package net.lastmile.edge.contract.record;

import java.util.List;
import net.lastmile.edge.contract.secret.Fingerprint;

/**
 * The certificates with which a line's devices may log in over EAP-TLS.
 *
 * @param fingerprints as {@link Fingerprint} makes them, at most {@link #MAX}
 */
public record LineCertificates(List<String> fingerprints) {
  /**
   * Limit for one line: its devices, and the next certificate of a device while it is exchanged.
   */
  public static final int MAX = 8;

  public static final LineCertificates NONE = new LineCertificates(List.of());

  public LineCertificates {
    fingerprints = List.copyOf(fingerprints);
  }

  void writeTo(RecordWriter out) {
    out.texts(fingerprints);
  }

  static LineCertificates readFrom(RecordReader in) {
    return in.ended() ? NONE : new LineCertificates(in.texts());
  }
}
