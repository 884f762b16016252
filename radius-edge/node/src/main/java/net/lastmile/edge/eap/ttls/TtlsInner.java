package net.lastmile.edge.eap.ttls;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.net.ssl.SSLException;
import net.lastmile.edge.access.Microsoft;
import net.lastmile.edge.access.MsChap;
import net.lastmile.edge.contract.event.AccessOutcome;
import net.lastmile.edge.eap.ChapProof;
import net.lastmile.edge.eap.MsChapProof;
import net.lastmile.edge.eap.MsChapV2Proof;
import net.lastmile.edge.eap.Passwords;
import net.lastmile.edge.eap.PlainProof;
import net.lastmile.edge.eap.tls.InnerProtocol;
import net.lastmile.edge.eap.tls.InnerStep;
import net.lastmile.edge.radius.AttributeType;
import net.lastmile.edge.radius.ConstantTime;
import net.lastmile.edge.radius.OctetHash;

/** One run of PAP, CHAP, MS-CHAP, MS-CHAPv2 or EAP inside an EAP-TTLS tunnel. */
public final class TtlsInner implements InnerProtocol {
  private static final int MAX_NAME_OCTETS = 253;
  private static final int CHAP_CHALLENGE_OCTETS = 16;

  /** The challenge derived from the tunnel is followed by its identifier. */
  private static final int IDENTIFIER_OCTETS = 1;

  private final InnerEap eap;
  private InnerStep verdict;

  public TtlsInner(SecureRandom random) {
    eap = new InnerEap(random);
  }

  @Override
  public InnerStep respond(byte[] plain, Carrier carrier, Passwords passwords) throws SSLException {
    if (verdict != null) {
      // Only the peer's confirmation of the server's proof was still missing.
      return verdict;
    }
    if (plain.length == 0) {
      return new InnerStep.Listen();
    }
    Avps avps = Avps.read(plain);
    byte[] inner = avps == null ? null : avps.find(Avps.RADIUS, AttributeType.EAP_MESSAGE);
    if (inner != null) {
      return eap.respond(inner, passwords);
    }
    byte[] username = avps == null ? null : avps.find(Avps.RADIUS, AttributeType.USER_NAME);
    if (username == null || username.length > MAX_NAME_OCTETS || eap.hasBegun()) {
      return new InnerStep.Ended(null, AccessOutcome.TUNNEL_FAILED);
    }
    return loggedIn(username, avps, carrier, passwords);
  }

  private InnerStep loggedIn(byte[] username, Avps avps, Carrier carrier, Passwords passwords)
      throws SSLException {
    byte[] password = avps.find(Avps.RADIUS, AttributeType.USER_PASSWORD);
    if (password != null) {
      return ended(username, passwords.prove(username, new PlainProof(password)));
    }
    byte[] chap = avps.find(Avps.RADIUS, AttributeType.CHAP_PASSWORD);
    if (chap != null) {
      return chap(username, avps, chap, carrier, passwords);
    }
    byte[] second = avps.find(Microsoft.VENDOR, Microsoft.MS_CHAP2_RESPONSE);
    if (second != null) {
      return msChapV2(username, avps, second, carrier, passwords);
    }
    byte[] first = avps.find(Microsoft.VENDOR, Microsoft.MS_CHAP_RESPONSE);
    return first == null
        ? new InnerStep.Ended(username, AccessOutcome.UNSUPPORTED_METHOD)
        : msChap(username, avps, first, carrier, passwords);
  }

  private static InnerStep chap(
      byte[] username, Avps avps, byte[] response, Carrier carrier, Passwords passwords)
      throws SSLException {
    byte[] challenge = avps.find(Avps.RADIUS, AttributeType.CHAP_CHALLENGE);
    if (response.length != IDENTIFIER_OCTETS + OctetHash.MD5_OCTETS
        || !isOfThisTunnel(carrier, challenge, CHAP_CHALLENGE_OCTETS, response)) {
      return new InnerStep.Ended(username, AccessOutcome.TUNNEL_FAILED);
    }
    var proof = new ChapProof(response[0], challenge, response, IDENTIFIER_OCTETS);
    return ended(username, passwords.prove(username, proof));
  }

  /** The LAN Manager half of the response is ignored. */
  private static InnerStep msChap(
      byte[] username, Avps avps, byte[] response, Carrier carrier, Passwords passwords)
      throws SSLException {
    byte[] challenge = avps.find(Microsoft.VENDOR, Microsoft.MS_CHAP_CHALLENGE);
    if (response.length != Microsoft.RESPONSE_VALUE_OCTETS
        || !isOfThisTunnel(carrier, challenge, MsChap.CHALLENGE_OCTETS, response)) {
      return new InnerStep.Ended(username, AccessOutcome.TUNNEL_FAILED);
    }
    boolean right =
        response[Microsoft.RESPONSE_FLAGS] == 1
            && passwords.prove(
                username, new MsChapProof(challenge, response, Microsoft.RESPONSE_NT));
    return ended(username, right);
  }

  private InnerStep msChapV2(
      byte[] username, Avps avps, byte[] response, Carrier carrier, Passwords passwords)
      throws SSLException {
    byte[] challenge = avps.find(Microsoft.VENDOR, Microsoft.MS_CHAP_CHALLENGE);
    if (response.length != Microsoft.RESPONSE_VALUE_OCTETS
        || !isOfThisTunnel(carrier, challenge, MsChapV2Proof.CHALLENGE_OCTETS, response)) {
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

  /**
   * The challenge is derived from the tunnel, so that a response from elsewhere cannot be replayed
   * here.
   */
  private static boolean isOfThisTunnel(
      Carrier carrier, byte[] challenge, int octets, byte[] response) throws SSLException {
    if (challenge == null || challenge.length != octets) {
      return false;
    }
    byte[] implicit = carrier.implicitChallenge(octets + IDENTIFIER_OCTETS);
    return ConstantTime.equal(implicit, 0, challenge, 0, octets) && response[0] == implicit[octets];
  }

  private static InnerStep ended(byte[] username, boolean right) {
    return new InnerStep.Ended(
        username, right ? AccessOutcome.ACCEPTED : AccessOutcome.WRONG_PASSWORD);
  }
}
