package net.lastmile.api.permissions;

/** Who an endpoint is for. */
public enum Audience {
  /** Anyone, without a token. */
  PUBLIC,
  /** Every log-in of an active tenant, whatever its kind. */
  ANY_STAFF,
  /** Log-ins of an active tenant that hold {@link Gate#permission}. */
  STAFF,
  OPERATOR,
  EDGE
}
