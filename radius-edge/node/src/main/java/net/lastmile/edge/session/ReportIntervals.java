package net.lastmile.edge.session;

import java.util.UUID;

/** How often routers were asked to report the sessions of a line. */
@FunctionalInterface
public interface ReportIntervals {
  /** Where nothing is known of the line. */
  int UNKNOWN_SECONDS = 300;

  /**
   * @param username as the router sent it
   * @return seconds; 0 if no reports were asked for
   */
  int seconds(UUID tenantId, String username);
}
