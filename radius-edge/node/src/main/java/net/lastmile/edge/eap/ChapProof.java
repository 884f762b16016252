package net.lastmile.edge.eap;

import net.lastmile.edge.directory.CredentialsOpener;
import net.lastmile.edge.radius.ConstantTime;
import net.lastmile.edge.radius.OctetHash;

/**
 * An MD5 hash over identifier, password and challenge (RFC 1994 section 4.1).
 *
 * @param response contains the hash from {@code from} on
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by its own method.
public record ChapProof(byte identifier, byte[] challenge, byte[] response, int from)
    implements Passwords.Proof {

  @Override
  public boolean holds(CredentialsOpener credentials) {
    byte[] expected = new byte[OctetHash.MD5_OCTETS];
    OctetHash.md5()
        .add(identifier)
        .add(credentials.octets(), credentials.passwordOffset(), credentials.passwordLength())
        .add(challenge)
        .into(expected, 0);
    return ConstantTime.equal(expected, 0, response, from, expected.length);
  }
}
