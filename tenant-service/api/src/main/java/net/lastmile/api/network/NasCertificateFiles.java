package net.lastmile.api.network;

/**
 * The names of the files of a router's certificate, here and in the text that makes it import them.
 */
public final class NasCertificateFiles {
  public static final String CERTIFICATE = "lastmile-router.pem";
  public static final String KEY = "lastmile-router.key";
  public static final String AUTHORITY = "lastmile-authority.pem";

  private NasCertificateFiles() {}
}
