package net.lastmile.portal.client;

/** The API did not answer, or failed by its own fault. */
public class ApiUnavailable extends RuntimeException {
  public ApiUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
