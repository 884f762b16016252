package net.lastmile.catalog;

import java.util.UUID;

/** The plan that expired lines are given; the feature that has the log-in rules answers. */
public interface ExpiredPlan {
  /** Whether the log-in rules name this plan for expired lines. */
  boolean is(UUID plan);
}
