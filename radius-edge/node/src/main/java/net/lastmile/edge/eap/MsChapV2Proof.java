package net.lastmile.edge.eap;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import net.lastmile.edge.access.MsChap;
import net.lastmile.edge.directory.CredentialsOpener;

/** A peer's MS-CHAPv2 response (RFC 2759), and the server's answer if it is right. */
public final class MsChapV2Proof implements Passwords.Proof {
  public static final int CHALLENGE_OCTETS = MsChap.LONG_CHALLENGE_OCTETS;

  /** The peer's challenge, 8 reserved octets, the response. */
  public static final int PROOF_OCTETS = CHALLENGE_OCTETS + 8 + MsChap.RESPONSE_OCTETS;

  private static final int RESPONSE = CHALLENGE_OCTETS + 8;

  private final byte[] challenge;
  private final byte[] proof;
  private final byte[] name;
  private String answer = "";

  /**
   * @param challenge the server's
   * @param proof the peer's {@link #PROOF_OCTETS}
   * @param name as the peer gave it; most peers do not hash a domain before a backslash
   */
  public MsChapV2Proof(byte[] challenge, byte[] proof, byte[] name) {
    this.challenge = challenge;
    this.proof = proof;
    this.name = name;
  }

  @Override
  public boolean holds(CredentialsOpener credentials) {
    MsChap calculation = new MsChap();
    int hashed = MsChap.domainOctets(name, 0, name.length);
    byte[] question = question(calculation, hashed);
    boolean right = calculation.responseHolds(credentials.ntHash(), question, 0, proof, RESPONSE);
    if (!right && hashed > 0) {
      question = question(calculation, 0);
      right = calculation.responseHolds(credentials.ntHash(), question, 0, proof, RESPONSE);
    }
    if (!right) {
      return false;
    }
    byte[] sentence = new byte[MsChap.ANSWER_OCTETS];
    byte[] hashHash = calculation.hashOf(credentials.ntHash());
    calculation.authenticatorResponse(hashHash, proof, RESPONSE, question, sentence, 0);
    answer = new String(sentence, StandardCharsets.US_ASCII);
    return true;
  }

  private byte[] question(MsChap calculation, int from) {
    byte[] octets =
        ByteBuffer.allocate(2 * CHALLENGE_OCTETS + name.length)
            .put(proof, 0, CHALLENGE_OCTETS)
            .put(challenge)
            .put(name)
            .array();
    int names = 2 * CHALLENGE_OCTETS;
    return calculation.challengeHash(octets, 0, CHALLENGE_OCTETS, names + from, name.length - from);
  }

  /** The server's proof that it also knows the password; empty if the peer's proof was wrong. */
  public String answer() {
    return answer;
  }
}
