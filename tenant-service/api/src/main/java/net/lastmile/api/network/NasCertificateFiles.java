package net.lastmile.api.network;

/** What the files of a router's certificate are called, here and in what it is told to import. */
public final class NasCertificateFiles {
  public static final String CERTIFICATE = "lastmile-router.pem";
  public static final String KEY = "lastmile-router.key";
  public static final String AUTHORITY = "lastmile-authority.pem";

  private NasCertificateFiles() {}
}
