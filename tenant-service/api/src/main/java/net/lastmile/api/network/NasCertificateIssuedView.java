package net.lastmile.api.network;

/**
 * @param privateKey PEM, shown this once and kept nowhere; null if the router brought its own
 */
public record NasCertificateIssuedView(NasCertificateView certificate, String privateKey) {
  /** What of it may be kept. */
  public NasCertificateIssuedView withoutKey() {
    return new NasCertificateIssuedView(certificate, null);
  }

  @Override
  public String toString() {
    return "NasCertificateIssuedView[certificate=" + certificate + "]";
  }
}
