package net.lastmile.api.field;

/** What people are offered to enter a field. */
public enum EntryKind {
  /** Words in any language, on one line. */
  LINE,
  /** Words in any language, on several lines. */
  AREA,
  /** Technical text, in which spelling help only hinders. */
  CODE,
  EMAIL,
  PHONE,
  PASSWORD,
  /** A whole number. */
  WHOLE,
  /** Digits and points. */
  DECIMAL,
  MONEY,
  RATE,
  DATE,
  COUNTRY,
  TIME_ZONE,
  CURRENCY,
  LANGUAGE,
  COLOR
}
