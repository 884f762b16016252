package net.lastmile.edge.session;

import java.util.UUID;

/** How often routers were asked to report the sessions of a line. */
@FunctionalInterface
public interface ReportIntervals {
  /** Where nothing is known of the line. */
  int UNKNOWN_SECONDS = 300;

  /**
   * @param username as the router sent it
   * @param ours whether a Class of ours says that a line of the tenant has logged in, be the name
   *     nobody's (EAP's outer name)
   * @return seconds; 0 if no reports were asked for
   */
  int seconds(UUID tenantId, String username, boolean ours);
}
