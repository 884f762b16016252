package net.lastmile.api.catalog;

/** The unit of a plan's validity. */
public enum ValidityUnit {
  HOURS,
  DAYS,
  MONTHS
}
