package net.lastmile.edge.eap;

import java.security.SecureRandom;
import net.lastmile.edge.contract.event.AccessOutcome;

/**
 * EAP MS-CHAPv2 (draft-kamath-pppext-eap-mschapv2), for use inside a tunnel. The tunnel's keys are
 * used, not its own.
 */
public final class MsChapV2Method implements EapMethod {
  private final byte[] username;
  private final int identifier;
  private final byte[] challenge = new byte[MsChapV2Proof.CHALLENGE_OCTETS];
  private AccessOutcome verdict;

  /**
   * @param identifier of the EAP request that {@link #begin} is for; some peers expect it inside
   *     the message
   */
  public MsChapV2Method(byte[] username, int identifier, SecureRandom random) {
    this.username = username;
    this.identifier = identifier;
    random.nextBytes(challenge);
  }

  @Override
  public int type() {
    return EapType.MS_CHAP_V2;
  }

  @Override
  public byte[] begin() {
    return MsChapV2Messages.challenge(identifier, challenge);
  }

  @Override
  public EapStep respond(EapPacket response, Passwords passwords) {
    byte[] data = response.data();
    if (verdict != null) {
      return received(data);
    }
    MsChapV2Proof proof = MsChapV2Messages.proof(data, identifier, challenge);
    if (proof == null) {
      return new EapStep.Ignored();
    }
    boolean right = passwords.prove(username, proof);
    verdict = right ? AccessOutcome.ACCEPTED : AccessOutcome.WRONG_PASSWORD;
    return new EapStep.Ask(
        right
            ? MsChapV2Messages.success(identifier, proof.answer())
            : MsChapV2Messages.failure(identifier, challenge));
  }

  /** A peer that rejects the server's proof does not acknowledge success. */
  private EapStep received(byte[] data) {
    boolean acknowledged = data.length > 0 && data[0] == MsChapV2Messages.SUCCESS;
    return new EapStep.Ended(
        null,
        verdict == AccessOutcome.ACCEPTED && !acknowledged ? AccessOutcome.TUNNEL_FAILED : verdict,
        null);
  }
}
