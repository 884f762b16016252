package net.lastmile.edge.eap.ttls;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.net.ssl.SSLException;
import net.lastmile.edge.access.Microsoft;
import net.lastmile.edge.contract.AccessOutcome;
import net.lastmile.edge.directory.CredentialsOpener;
import net.lastmile.edge.eap.MsChapV2Proof;
import net.lastmile.edge.eap.Passwords;
import net.lastmile.edge.eap.tls.InnerProtocol;
import net.lastmile.edge.eap.tls.InnerStep;
import net.lastmile.edge.radius.AttributeType;
import net.lastmile.edge.radius.ConstantTime;

/** One run of PAP or MS-CHAPv2 inside an EAP-TTLS tunnel. */
public final class TtlsInner implements InnerProtocol {
  private static final int MAX_NAME_OCTETS = 253;
  private static final int MAX_PASSWORD_OCTETS = 256;

  /** The challenge and the identifier that goes with it. */
  private static final int IMPLICIT_OCTETS = MsChapV2Proof.CHALLENGE_OCTETS + 1;

  private InnerStep verdict;

  @Override
  public InnerStep respond(byte[] plain, Carrier carrier, Passwords passwords) throws SSLException {
    if (verdict != null) {
      // Only the server's own proof was still to be heard.
      return verdict;
    }
    if (plain.length == 0) {
      return new InnerStep.Listen();
    }
    Avps avps = Avps.read(plain);
    byte[] username = avps == null ? null : avps.find(Avps.RADIUS, AttributeType.USER_NAME);
    if (username == null || username.length > MAX_NAME_OCTETS) {
      return new InnerStep.Ended(null, AccessOutcome.TUNNEL_FAILED);
    }
    byte[] password = avps.find(Avps.RADIUS, AttributeType.USER_PASSWORD);
    if (password != null) {
      return ended(username, pap(username, password, passwords));
    }
    byte[] response = avps.find(Microsoft.VENDOR, Microsoft.MS_CHAP2_RESPONSE);
    byte[] challenge = avps.find(Microsoft.VENDOR, Microsoft.MS_CHAP_CHALLENGE);
    return response == null || challenge == null
        ? new InnerStep.Ended(username, AccessOutcome.UNSUPPORTED_METHOD)
        : msChapV2(username, challenge, response, carrier, passwords);
  }

  private static boolean pap(byte[] username, byte[] password, Passwords passwords) {
    return password.length <= MAX_PASSWORD_OCTETS
        && passwords.prove(username, credentials -> same(password, credentials));
  }

  /** NULs at the end hide how long the password is (RFC 5281 section 11.2.5). */
  private static boolean same(byte[] given, CredentialsOpener credentials) {
    int length = credentials.passwordLength();
    int difference = length > given.length ? 1 : 0;
    for (int i = 0; i < given.length; i++) {
      int wanted = i < length ? credentials.octets()[credentials.passwordOffset() + i] : 0;
      difference |= wanted ^ given[i];
    }
    return difference == 0;
  }

  private InnerStep msChapV2(
      byte[] username, byte[] challenge, byte[] response, Carrier carrier, Passwords passwords)
      throws SSLException {
    byte[] implicit = carrier.implicitChallenge(IMPLICIT_OCTETS);
    if (!isOfThisTunnel(implicit, challenge, response)) {
      return new InnerStep.Ended(username, AccessOutcome.TUNNEL_FAILED);
    }
    int from = Microsoft.RESPONSE_PEER_CHALLENGE;
    MsChapV2Proof proof =
        new MsChapV2Proof(
            challenge,
            Arrays.copyOfRange(response, from, from + MsChapV2Proof.PROOF_OCTETS),
            username);
    if (!passwords.prove(username, proof)) {
      return ended(username, false);
    }
    verdict = ended(username, true);
    byte[] answer = (" " + proof.answer()).getBytes(StandardCharsets.US_ASCII);
    answer[0] = response[0];
    return new InnerStep.Say(Avps.write(Microsoft.VENDOR, Microsoft.MS_CHAP2_SUCCESS, answer));
  }

  /** The tunnel makes the challenge, so that no response of elsewhere can be passed on here. */
  private static boolean isOfThisTunnel(byte[] implicit, byte[] challenge, byte[] response) {
    return challenge.length == MsChapV2Proof.CHALLENGE_OCTETS
        && response.length == Microsoft.RESPONSE_VALUE_OCTETS
        && ConstantTime.equal(implicit, 0, challenge, 0, challenge.length)
        && response[0] == implicit[IMPLICIT_OCTETS - 1];
  }

  private static InnerStep ended(byte[] username, boolean right) {
    return new InnerStep.Ended(
        username, right ? AccessOutcome.ACCEPTED : AccessOutcome.WRONG_PASSWORD);
  }
}
