package net.lastmile.edge.eap;

import java.security.SecureRandom;
import net.lastmile.edge.contract.event.AccessOutcome;
import net.lastmile.edge.radius.OctetHash;

/** EAP-MD5 (RFC 3748 section 5.4): CHAP inside EAP, without keys. */
public final class Md5Challenge implements EapMethod {
  private static final int VALUE = 1;

  private final byte[] username;
  private final byte[] challenge = new byte[OctetHash.MD5_OCTETS];

  public Md5Challenge(byte[] username, SecureRandom random) {
    this.username = username;
    random.nextBytes(challenge);
  }

  @Override
  public int type() {
    return EapType.MD5_CHALLENGE;
  }

  @Override
  public byte[] begin() {
    byte[] data = new byte[VALUE + challenge.length];
    data[0] = (byte) challenge.length;
    System.arraycopy(challenge, 0, data, VALUE, challenge.length);
    return data;
  }

  @Override
  public EapStep respond(EapPacket response, Passwords passwords) {
    byte[] data = response.data();
    if (data.length < VALUE + OctetHash.MD5_OCTETS || data[0] != OctetHash.MD5_OCTETS) {
      return new EapStep.Ignored();
    }
    boolean right =
        passwords.prove(
            username, new ChapProof((byte) response.identifier(), challenge, data, VALUE));
    return new EapStep.Ended(
        null, right ? AccessOutcome.ACCEPTED : AccessOutcome.WRONG_PASSWORD, null);
  }
}
