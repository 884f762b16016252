package net.lastmile.edge.eap;

import net.lastmile.edge.directory.CredentialsOpener;

/**
 * A password sent in clear through a tunnel. NULs at its end hide its length (RFC 5281 section
 * 11.2.5).
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by its own method.
public record PlainProof(byte[] given) implements Passwords.Proof {
  private static final int MAX_OCTETS = 256;

  @Override
  public boolean holds(CredentialsOpener credentials) {
    if (given.length > MAX_OCTETS) {
      return false;
    }
    int length = credentials.passwordLength();
    int difference = length > given.length ? 1 : 0;
    for (int i = 0; i < given.length; i++) {
      int wanted = i < length ? credentials.octets()[credentials.passwordOffset() + i] : 0;
      difference |= wanted ^ given[i];
    }
    return difference == 0;
  }
}
