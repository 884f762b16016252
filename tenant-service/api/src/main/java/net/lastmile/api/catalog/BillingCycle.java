package net.lastmile.api.catalog;

/** When a plan's validity starts to count. The last two count in months. */
public enum BillingCycle {
  /** At the moment service starts. */
  FROM_START,
  /** On the first day of the current month, so that service ends with a whole calendar month. */
  CALENDAR_MONTH,
  /** On the day of the month on which all accounts of the plan start anew. */
  MONTHLY_ACCOUNT
}
