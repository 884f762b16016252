package net.lastmile.edge.eap;

import java.nio.charset.StandardCharsets;
import net.lastmile.edge.contract.event.AccessOutcome;

/**
 * EAP-GTC (RFC 3748 section 5.6): the password in clear, so only for use inside a tunnel. It has no
 * identifiers and derives no keys.
 */
public final class TokenCard implements EapMethod {
  private static final byte[] PROMPT = "Password: ".getBytes(StandardCharsets.US_ASCII);

  private final byte[] username;

  public TokenCard(byte[] username) {
    this.username = username;
  }

  @Override
  public int type() {
    return EapType.GENERIC_TOKEN_CARD;
  }

  @Override
  public byte[] begin() {
    return PROMPT.clone();
  }

  @Override
  public EapStep respond(EapPacket response, Passwords passwords) {
    boolean right = passwords.prove(username, new PlainProof(response.data()));
    return new EapStep.Ended(
        null, right ? AccessOutcome.ACCEPTED : AccessOutcome.WRONG_PASSWORD, null);
  }
}
