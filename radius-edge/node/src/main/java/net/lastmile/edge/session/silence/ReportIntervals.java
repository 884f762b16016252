package net.lastmile.edge.session.silence;

import java.util.UUID;

/** How often routers were asked to report a line's sessions. */
@FunctionalInterface
public interface ReportIntervals {
  /** Used if nothing is known about the line. */
  int UNKNOWN_SECONDS = 300;

  /**
   * @param username as the router sent it
   * @param ours whether a Class of ours shows that a line of the tenant has logged in, even if no
   *     line has this username (EAP's outer identity)
   * @return seconds; 0 if no reports were asked for
   */
  int seconds(UUID tenantId, String username, boolean ours);
}
