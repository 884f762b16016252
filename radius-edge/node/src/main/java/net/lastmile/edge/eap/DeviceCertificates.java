package net.lastmile.edge.eap;

/** The certificates of one tenant's lines, as they currently are. */
public interface DeviceCertificates {
  /** Whether devices of this line may log in with a certificate. */
  boolean any(byte[] username);

  /**
   * Whether this certificate is the line's.
   *
   * @param fingerprint its SHA-256
   */
  boolean hold(byte[] username, byte[] fingerprint);
}
