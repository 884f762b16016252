package net.lastmile.edge.eap;

/** The certificates of one tenant's lines, as they are at this moment. */
public interface DeviceCertificates {
  /** Whether devices of this line may log in by a certificate. */
  boolean any(byte[] username);

  /**
   * Whether this certificate is the line's.
   *
   * @param fingerprint its SHA-256
   */
  boolean hold(byte[] username, byte[] fingerprint);
}
