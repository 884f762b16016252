package net.lastmile.edge.session;

import java.util.List;

/** Who is there of the region's nodes. */
public interface Membership {
  /** Names of the nodes that are there, this one among them. */
  List<String> members();

  /** Whether this node does what one does for all. */
  boolean leads();
}
