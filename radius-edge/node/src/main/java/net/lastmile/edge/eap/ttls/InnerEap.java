package net.lastmile.edge.eap.ttls;

import java.security.SecureRandom;
import java.util.List;
import net.lastmile.edge.contract.event.AccessOutcome;
import net.lastmile.edge.eap.EapMethod;
import net.lastmile.edge.eap.EapPacket;
import net.lastmile.edge.eap.EapStep;
import net.lastmile.edge.eap.EapType;
import net.lastmile.edge.eap.Md5Challenge;
import net.lastmile.edge.eap.MsChapV2Method;
import net.lastmile.edge.eap.Passwords;
import net.lastmile.edge.eap.TokenCard;
import net.lastmile.edge.eap.tls.InnerStep;
import net.lastmile.edge.radius.AttributeType;

/**
 * One run of EAP inside an EAP-TTLS tunnel (RFC 5281 section 11.2.1): the peer begins with its
 * identity, may decline the first method once, and learns the result outside the tunnel.
 */
final class InnerEap {
  private static final int MAX_NAME_OCTETS = 253;

  /** In order of preference. */
  private static final List<Integer> OFFERED =
      List.of(EapType.MS_CHAP_V2, EapType.MD5_CHALLENGE, EapType.GENERIC_TOKEN_CARD);

  private final SecureRandom random;
  private byte[] username;
  private EapMethod method;
  private int asked;
  private boolean declined;
  private boolean progressed;

  InnerEap(SecureRandom random) {
    this.random = random;
  }

  boolean hasBegun() {
    return username != null;
  }

  /** Processes the value of an EAP-Message. */
  InnerStep respond(byte[] message, Passwords passwords) {
    EapPacket response = EapPacket.readResponse(message);
    if (response == null) {
      return ended(AccessOutcome.TUNNEL_FAILED);
    }
    if (method == null) {
      return identified(response);
    }
    if (response.identifier() != asked) {
      return ended(AccessOutcome.TUNNEL_FAILED);
    }
    return response.type() == EapType.NAK ? declined(response) : proceed(response, passwords);
  }

  private InnerStep identified(EapPacket response) {
    if (response.type() != EapType.IDENTITY || response.data().length > MAX_NAME_OCTETS) {
      return ended(AccessOutcome.TUNNEL_FAILED);
    }
    username = response.data();
    return begin(OFFERED.getFirst(), response);
  }

  /** Nak (RFC 3748 section 5.3.1) is allowed only for a method's first request. */
  private InnerStep declined(EapPacket response) {
    if (!declined && !progressed) {
      declined = true;
      for (byte wanted : response.data()) {
        int type = wanted & 0xFF;
        if (type != method.type() && OFFERED.contains(type)) {
          return begin(type, response);
        }
      }
    }
    return ended(AccessOutcome.UNSUPPORTED_METHOD);
  }

  private InnerStep begin(int type, EapPacket response) {
    int identifier = response.identifier() + 1 & 0xFF;
    method =
        switch (type) {
          case EapType.MS_CHAP_V2 -> new MsChapV2Method(username, identifier, random);
          case EapType.MD5_CHALLENGE -> new Md5Challenge(username, random);
          case EapType.GENERIC_TOKEN_CARD -> new TokenCard(username);
          default -> throw new IllegalArgumentException("no EAP method of type " + type);
        };
    return ask(identifier, method.begin());
  }

  private InnerStep proceed(EapPacket response, Passwords passwords) {
    if (response.type() != method.type()) {
      return ended(AccessOutcome.TUNNEL_FAILED);
    }
    progressed = true;
    return switch (method.respond(response, passwords)) {
      case EapStep.Ask(byte[] data) -> ask(response.identifier() + 1 & 0xFF, data);
      case EapStep.Ended ended -> ended(ended.outcome());
      case EapStep.Ignored() -> ended(AccessOutcome.TUNNEL_FAILED);
    };
  }

  private InnerStep ask(int identifier, byte[] data) {
    asked = identifier;
    byte[] request = EapPacket.request(identifier, method.type(), data).toBytes();
    return new InnerStep.Say(Avps.write(AttributeType.EAP_MESSAGE, request));
  }

  private InnerStep ended(AccessOutcome outcome) {
    return new InnerStep.Ended(username, outcome);
  }
}
