package net.lastmile.edge.eap;

import net.lastmile.edge.access.MsChap;
import net.lastmile.edge.directory.CredentialsOpener;

/**
 * A peer's MS-CHAP response (RFC 2433), made with the NT hash.
 *
 * @param response contains the NT response from {@code from} on
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by its own method.
public record MsChapProof(byte[] challenge, byte[] response, int from) implements Passwords.Proof {
  @Override
  public boolean holds(CredentialsOpener credentials) {
    return new MsChap().responseHolds(credentials.ntHash(), challenge, 0, response, from);
  }
}
