package net.lastmile.edge.session.silence;

import java.util.ArrayList;
import java.util.List;
import net.lastmile.edge.session.index.OnlineSession;

/** Counts, in one run over the table, the sessions of a NAS that this node watches over. */
final class NasTally {
  /** With fewer quiet sessions than this, they are ended one by one, however few the NAS has. */
  static final int FLOOD_SESSIONS = 5;

  /** This fraction of a NAS's sessions makes a flood. */
  private static final int FLOOD_PART = 2;

  private final List<OnlineSession> overdue = new ArrayList<>();
  private int sessions;
  private int quiet;
  private int heard;

  /** Adds a session that reported since this node listens. */
  void addHeard() {
    sessions++;
    heard++;
  }

  /** Adds a session that is still given time. */
  void addAwaited() {
    sessions++;
  }

  void addQuiet() {
    sessions++;
    quiet++;
  }

  /** Adds a session that has been silent for too long. */
  void addOverdue(OnlineSession session) {
    overdue.add(session);
  }

  /** The sessions that have been silent for too long. */
  List<OnlineSession> overdue() {
    return overdue;
  }

  /**
   * Whether the NAS is at fault. Its sessions report at different times, so they are counted well
   * before the first of them is overdue: by then the others have missed a report, too.
   */
  boolean isFlood() {
    return quiet >= FLOOD_SESSIONS && quiet * FLOOD_PART >= sessions;
  }

  /** Whether a NAS that was at fault before this node started is certainly reporting again. */
  boolean isBack() {
    return heard * FLOOD_PART > sessions;
  }
}
