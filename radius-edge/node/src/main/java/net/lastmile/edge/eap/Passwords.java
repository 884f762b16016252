package net.lastmile.edge.eap;

import net.lastmile.edge.directory.CredentialsOpener;

/** The secrets of one tenant's subscribers, to be compared and never to be seen. */
@FunctionalInterface
public interface Passwords {
  /** Compares what a peer sent with a subscriber's open credentials. */
  @FunctionalInterface
  interface Proof {
    boolean holds(CredentialsOpener credentials);
  }

  /**
   * @return whether there is such a subscriber and the proof holds
   */
  boolean prove(byte[] username, Proof proof);
}
