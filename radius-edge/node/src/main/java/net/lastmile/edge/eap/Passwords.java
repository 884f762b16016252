package net.lastmile.edge.eap;

import net.lastmile.edge.directory.CredentialsOpener;

/** The secrets of one tenant's subscribers, which can be compared but not read. */
@FunctionalInterface
public interface Passwords {
  /** Compares what a peer sent with a subscriber's decrypted credentials. */
  @FunctionalInterface
  interface Proof {
    boolean holds(CredentialsOpener credentials);
  }

  /**
   * @return whether there is such a subscriber and the proof is right
   */
  boolean prove(byte[] username, Proof proof);
}
