package net.lastmile.edge.eap.peap;

import java.security.SecureRandom;
import net.lastmile.edge.contract.event.AccessOutcome;
import net.lastmile.edge.eap.EapType;
import net.lastmile.edge.eap.MsChapV2Messages;
import net.lastmile.edge.eap.MsChapV2Proof;
import net.lastmile.edge.eap.Passwords;
import net.lastmile.edge.eap.tls.InnerProtocol;
import net.lastmile.edge.eap.tls.InnerStep;

/** One run of identity, MS-CHAPv2 and result inside a PEAPv0 tunnel. */
public final class PeapInner implements InnerProtocol {
  private static final int MAX_NAME_OCTETS = 253;
  private static final byte[] NOTHING = {};

  /** What the peer must send next. */
  private enum Awaited {
    NOTHING,
    IDENTITY,
    RESPONSE,
    RECEIPT,
    RESULT
  }

  private final byte[] challenge = new byte[MsChapV2Proof.CHALLENGE_OCTETS];
  private Awaited awaited = Awaited.NOTHING;
  private byte[] username = NOTHING;
  private int identifier;
  private boolean right;

  public PeapInner(SecureRandom random) {
    random.nextBytes(challenge);
  }

  @Override
  public InnerStep respond(byte[] plain, Carrier carrier, Passwords passwords) {
    InnerPacket packet = InnerPacket.read(plain);
    if (awaited == Awaited.NOTHING && packet == null) {
      awaited = Awaited.IDENTITY;
      return say(EapType.IDENTITY, NOTHING);
    }
    if (packet == null) {
      return broken();
    }
    return switch (awaited) {
      case NOTHING -> broken();
      case IDENTITY -> identified(packet, carrier);
      case RESPONSE -> answered(packet, passwords);
      case RECEIPT -> received(packet, carrier);
      case RESULT -> ended(packet);
    };
  }

  private InnerStep identified(InnerPacket packet, Carrier carrier) {
    if (packet.type() != EapType.IDENTITY || packet.data().length > MAX_NAME_OCTETS) {
      return broken();
    }
    username = packet.data();
    identifier = carrier.nextIdentifier();
    awaited = Awaited.RESPONSE;
    return say(EapType.MS_CHAP_V2, MsChapV2Messages.challenge(identifier, challenge));
  }

  private InnerStep answered(InnerPacket packet, Passwords passwords) {
    if (packet.type() == EapType.NAK) {
      return new InnerStep.Ended(username, AccessOutcome.UNSUPPORTED_METHOD);
    }
    MsChapV2Proof proof =
        packet.type() == EapType.MS_CHAP_V2
            ? MsChapV2Messages.proof(packet.data(), identifier, challenge)
            : null;
    if (proof == null) {
      return broken();
    }
    right = passwords.prove(username, proof);
    awaited = Awaited.RECEIPT;
    return say(
        EapType.MS_CHAP_V2,
        right
            ? MsChapV2Messages.success(identifier, proof.answer())
            : MsChapV2Messages.failure(identifier, challenge));
  }

  /** A peer that rejects the server's proof does not acknowledge success. */
  private InnerStep received(InnerPacket packet, Carrier carrier) {
    boolean acknowledged =
        packet.type() == EapType.MS_CHAP_V2
            && packet.data().length > 0
            && packet.data()[0] == MsChapV2Messages.SUCCESS;
    if (right && !acknowledged) {
      return broken();
    }
    awaited = Awaited.RESULT;
    return new InnerStep.Say(InnerPacket.result(carrier.nextIdentifier(), right));
  }

  private InnerStep ended(InnerPacket packet) {
    if (!right) {
      return new InnerStep.Ended(username, AccessOutcome.WRONG_PASSWORD);
    }
    return packet.confirmsSuccess()
        ? new InnerStep.Ended(username, AccessOutcome.ACCEPTED)
        : broken();
  }

  private static InnerStep say(int type, byte[] data) {
    return new InnerStep.Say(InnerPacket.request(type, data));
  }

  private InnerStep broken() {
    return new InnerStep.Ended(username.length == 0 ? null : username, AccessOutcome.TUNNEL_FAILED);
  }
}
