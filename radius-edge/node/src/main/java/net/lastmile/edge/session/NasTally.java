package net.lastmile.edge.session;

import java.util.ArrayList;
import java.util.List;

/** What one look at the table finds of a NAS: those of its sessions that this node watches over. */
final class NasTally {
  /** Fewer quiet sessions than this are ended one by one, however few the NAS has. */
  static final int FLOOD_SESSIONS = 5;

  /** One part in so many of a NAS's sessions makes a flood. */
  private static final int FLOOD_PART = 2;

  private final List<OnlineSession> overdue = new ArrayList<>();
  private int sessions;
  private int quiet;
  private int heard;

  /** One more that reported since this node listens. */
  void addHeard() {
    sessions++;
    heard++;
  }

  /** One more that is given time. */
  void addAwaited() {
    sessions++;
  }

  void addQuiet() {
    sessions++;
    quiet++;
  }

  /** One more that is silent for too long. */
  void addOverdue(OnlineSession session) {
    overdue.add(session);
  }

  /** Those silent for too long. */
  List<OnlineSession> overdue() {
    return overdue;
  }

  /**
   * Whether the NAS is at fault. Its sessions report at different times, so they are counted long
   * before the first of them is overdue: by then the others have missed a report, too.
   */
  boolean isFlood() {
    return quiet >= FLOOD_SESSIONS && quiet * FLOOD_PART >= sessions;
  }

  /** Whether a NAS that was at fault before this node started reports for sure. */
  boolean isBack() {
    return heard * FLOOD_PART > sessions;
  }
}
