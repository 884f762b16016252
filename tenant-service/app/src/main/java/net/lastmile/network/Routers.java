package net.lastmile.network;

/** What other features may read of routers in their own SQL. */
public final class Routers {
  /** A table of {@code id}, {@code name}, {@code vendor} and {@code certified} (for RadSec). */
  public static final String TABLE =
      "(select id, name, vendor, certificate is not null as certified from nas)";

  private Routers() {}
}
