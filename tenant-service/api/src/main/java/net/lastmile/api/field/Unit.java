package net.lastmile.api.field;

/** What a whole number counts. */
public enum Unit {
  NONE,
  SECONDS,
  MILLISECONDS,
  PER_SECOND
}
