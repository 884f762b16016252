package net.lastmile.edge.access;

import static net.lastmile.edge.radius.RadiusPacket.ABSENT;

import net.lastmile.edge.contract.event.AccessOutcome;
import net.lastmile.edge.directory.CredentialsOpener;
import net.lastmile.edge.radius.AttributeType;
import net.lastmile.edge.radius.RadiusPacket;
import net.lastmile.edge.radius.SharedSecret;

/** Finds how a line proves its password, and checks it. For one thread. */
final class PasswordMethods {
  private static final byte[] NOTHING = {};

  private final PasswordCheck plain = new PasswordCheck();
  private final MsChapLogin msChap = new MsChapLogin();
  private byte[] proof = NOTHING;
  private boolean papHeld;
  private boolean papUnreadable;

  /**
   * Checks the first method offered, in the order MS-CHAPv2, MS-CHAP, CHAP, PAP.
   *
   * @return ACCEPTED, WRONG_PASSWORD or UNSUPPORTED_METHOD
   */
  AccessOutcome check(RadiusPacket request, SharedSecret secret, CredentialsOpener credentials) {
    proof = NOTHING;
    papHeld = false;
    papUnreadable = false;
    int second = request.findVendor(Microsoft.VENDOR, Microsoft.MS_CHAP2_RESPONSE);
    if (second != ABSENT) {
      return proven(msChap.second(request, second, credentials.ntHash(), secret));
    }
    int first = request.findVendor(Microsoft.VENDOR, Microsoft.MS_CHAP_RESPONSE);
    if (first != ABSENT) {
      return proven(msChap.first(request, first, credentials.ntHash(), secret));
    }
    byte[] octets = credentials.octets();
    int from = credentials.passwordOffset();
    int length = credentials.passwordLength();
    int chap = request.find(AttributeType.CHAP_PASSWORD);
    if (chap != ABSENT) {
      return outcome(plain.chapHolds(request, chap, octets, from, length));
    }
    int pap = request.find(AttributeType.USER_PASSWORD);
    if (pap != ABSENT) {
      boolean holds = plain.papHolds(request, pap, secret, octets, from, length);
      papHeld = holds && length > 0;
      papUnreadable = !holds && plain.papIsUnreadable(request, pap, secret);
      return outcome(holds);
    }
    return AccessOutcome.UNSUPPORTED_METHOD;
  }

  /** Attributes with which the server proves itself in turn; empty for PAP and CHAP. */
  byte[] proof() {
    return proof;
  }

  /** Whether a password encrypted with the router's secret was right. */
  boolean papHeld() {
    return papHeld;
  }

  /**
   * Whether a password encrypted with the router's secret decrypted to something other than text.
   */
  boolean papUnreadable() {
    return papUnreadable;
  }

  /** What a rejected line is told in its own protocol; empty for PAP and CHAP. */
  byte[] refusal(RadiusPacket request) {
    return msChap.error(request);
  }

  private AccessOutcome proven(byte[] attributes) {
    if (attributes == null) {
      return AccessOutcome.WRONG_PASSWORD;
    }
    proof = attributes;
    return AccessOutcome.ACCEPTED;
  }

  private static AccessOutcome outcome(boolean holds) {
    return holds ? AccessOutcome.ACCEPTED : AccessOutcome.WRONG_PASSWORD;
  }
}
