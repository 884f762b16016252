package net.lastmile.api.network;

/**
 * @param privateKey PEM, shown this once and stored nowhere; null if the router brought its own
 */
public record NasCertificateIssuedView(NasCertificateView certificate, String privateKey) {
  /** The part that may be stored. */
  public NasCertificateIssuedView withoutKey() {
    return new NasCertificateIssuedView(certificate, null);
  }

  @Override
  public String toString() {
    return "NasCertificateIssuedView[certificate=" + certificate + "]";
  }
}
