package net.lastmile.api;

/** Header names of the API. */
public final class ApiHeaders {
  /** On creates: the same key with the same body again gives the first answer again. */
  public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

  /** Longest idempotency key, in characters. */
  public static final int IDEMPOTENCY_KEY_MAX = 100;

  private ApiHeaders() {}
}
