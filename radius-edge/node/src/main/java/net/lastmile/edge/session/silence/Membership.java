package net.lastmile.edge.session.silence;

import java.util.List;

/** Which of the region's nodes are present. */
public interface Membership {
  /** Names of the nodes that are present, including this one. */
  List<String> members();

  /** Whether this node does the work that one node does for all. */
  boolean leads();
}
