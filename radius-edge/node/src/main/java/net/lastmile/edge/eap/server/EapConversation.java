package net.lastmile.edge.eap.server;

import java.util.List;
import net.lastmile.edge.contract.event.AccessOutcome;
import net.lastmile.edge.eap.EapMethod;
import net.lastmile.edge.eap.EapPacket;
import net.lastmile.edge.eap.EapStep;
import net.lastmile.edge.eap.EapType;
import net.lastmile.edge.eap.Passwords;

/**
 * The authenticator's side of one EAP conversation (RFC 3748 section 2): identity, then a method
 * (the peer may once ask for another), then the verdict. For one thread at a time.
 */
final class EapConversation {
  /** Enough for a long certificate chain in small fragments, both ways, with repeats. */
  static final int MAX_ROUNDS = 120;

  private static final int MAX_IDENTITY_OCTETS = 253;
  private static final byte[] NOTHING = {};

  private final EapMethods methods;
  private final int mtu;
  private byte[] identity = NOTHING;
  private EapMethod method;
  private boolean declined;
  private boolean progressed;
  private EapPacket asked;
  private int rounds;
  private boolean ended;

  /**
   * @param mtu maximum length of an EAP packet in octets
   */
  EapConversation(EapMethods methods, int mtu) {
    this.methods = methods;
    this.mtu = mtu;
  }

  /**
   * Processes what a NAS sent.
   *
   * @param eap joined from its attributes; empty for EAP-Start (RFC 3579 section 2.1)
   */
  EapTurn take(byte[] eap, Passwords passwords) {
    EapTurn turn = ended ? verdict(0, AccessOutcome.TUNNEL_FAILED) : turn(eap, passwords);
    ended = turn instanceof EapTurn.Verdict;
    return turn;
  }

  private EapTurn turn(byte[] eap, Passwords passwords) {
    if (eap.length == 0 && asked == null) {
      return ask(0, EapType.IDENTITY, NOTHING);
    }
    EapPacket response = EapPacket.readResponse(eap);
    if (++rounds > MAX_ROUNDS || response == null && asked == null) {
      return verdict(response == null ? 0 : response.identifier(), AccessOutcome.TUNNEL_FAILED);
    }
    if (response == null || asked != null && response.identifier() != asked.identifier()) {
      return again();
    }
    if (method == null) {
      return identified(response);
    }
    return response.type() == EapType.NAK ? declined(response) : proceed(response, passwords);
  }

  private EapTurn identified(EapPacket response) {
    if (response.type() != EapType.IDENTITY || response.data().length > MAX_IDENTITY_OCTETS) {
      return verdict(response.identifier(), AccessOutcome.UNSUPPORTED_METHOD);
    }
    identity = response.data();
    return begin(response, methods.offered(identity).getFirst());
  }

  /** Nak (RFC 3748 section 5.3.1) is allowed only for a method's first request. */
  private EapTurn declined(EapPacket response) {
    if (declined || progressed) {
      return verdict(response.identifier(), AccessOutcome.UNSUPPORTED_METHOD);
    }
    declined = true;
    List<Integer> offered = methods.offered(identity);
    for (byte wanted : response.data()) {
      int type = wanted & 0xFF;
      if (type != method.type() && offered.contains(type)) {
        return begin(response, type);
      }
    }
    return verdict(response.identifier(), AccessOutcome.UNSUPPORTED_METHOD);
  }

  private EapTurn begin(EapPacket response, int type) {
    method = methods.begin(type, identity, mtu);
    return ask(response.identifier() + 1, type, method.begin());
  }

  private EapTurn proceed(EapPacket response, Passwords passwords) {
    if (response.type() != method.type()) {
      return again();
    }
    return switch (method.respond(response, passwords)) {
      case EapStep.Ask(byte[] data) -> {
        progressed = true;
        yield ask(response.identifier() + 1, method.type(), data);
      }
      case EapStep.Ended(byte[] username, AccessOutcome outcome, byte[] keys) ->
          new EapTurn.Verdict(
              response.identifier(), username == null ? identity : username, outcome, keys);
      case EapStep.Ignored() -> again();
    };
  }

  private EapTurn ask(int identifier, int type, byte[] data) {
    asked = EapPacket.request(identifier & 0xFF, type, data);
    return new EapTurn.Challenge(asked.toBytes(), false);
  }

  private EapTurn again() {
    return new EapTurn.Challenge(asked.toBytes(), true);
  }

  private EapTurn verdict(int identifier, AccessOutcome outcome) {
    return new EapTurn.Verdict(identifier, identity, outcome, null);
  }
}
