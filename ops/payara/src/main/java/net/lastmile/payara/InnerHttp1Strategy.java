package net.lastmile.payara;

/** {@link Http1Strategy} for the listener that strangers cannot reach. */
public final class InnerHttp1Strategy {
  private InnerHttp1Strategy() {}

  /** Payara calls the method of this name. */
  public static Http1Strategy getInstance() {
    return new Http1Strategy(new Front(Limits.INNER, Limits.PATIENCE));
  }
}
