package net.lastmile.edge.eap.server;

import static net.lastmile.edge.radius.RadiusPacket.ABSENT;
import static net.lastmile.edge.radius.RadiusPacket.AUTHENTICATOR_OFFSET;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import net.lastmile.edge.access.AccessControl;
import net.lastmile.edge.access.AccessDecision;
import net.lastmile.edge.access.Microsoft;
import net.lastmile.edge.access.MppeKeys;
import net.lastmile.edge.access.ProvenLogin;
import net.lastmile.edge.contract.event.AccessOutcome;
import net.lastmile.edge.directory.CredentialsOpener;
import net.lastmile.edge.directory.Directory;
import net.lastmile.edge.directory.Nas;
import net.lastmile.edge.directory.Tenant;
import net.lastmile.edge.eap.EapPacket;
import net.lastmile.edge.eap.Passwords;
import net.lastmile.edge.journal.EventSink;
import net.lastmile.edge.radius.AttributeOctets;
import net.lastmile.edge.radius.AttributeType;
import net.lastmile.edge.radius.PacketCode;
import net.lastmile.edge.radius.PacketDigests;
import net.lastmile.edge.radius.PacketWriter;
import net.lastmile.edge.radius.RadiusPacket;

/** Answers verified Access-Requests that carry EAP. For one thread. */
public final class EapDesk {
  /**
   * Maximum length of an EAP packet if the NAS gives none; PPP, 802.1X and their tunnels all carry
   * this.
   */
  private static final int MTU_OCTETS = 1_020;

  private static final int MIN_MTU_OCTETS = 256;

  /** Leaves room in a RADIUS packet for everything else. */
  private static final int MAX_MTU_OCTETS = 1_400;

  /** "Invalid EAP Packet (Ignored)", RFC 3579 section 2.2. */
  private static final int INVALID_EAP_PACKET = 202;

  private static final int MPPE_KEY_OCTETS = 32;
  private static final AccessDecision SILENCE = new AccessDecision.Silence();

  private final EapSessions sessions;
  private final SecureRandom random;
  private final AccessControl access;
  private final CredentialsOpener credentials;
  private final PacketWriter writer = new PacketWriter(new PacketDigests());
  private final MppeKeys mppe = new MppeKeys();

  EapDesk(Directory directory, EventSink events, EapSessions sessions, SecureRandom random) {
    this.sessions = sessions;
    this.random = random;
    this.access = new AccessControl(directory, events, writer);
    this.credentials = directory.credentialsOpener();
  }

  AccessDecision answer(Tenant tenant, Nas nas, RadiusPacket request, long nowMillis) {
    int state = request.find(AttributeType.STATE);
    EapSession session =
        state == ABSENT ? begun(tenant, nas, request, nowMillis) : found(nas, request, nowMillis);
    if (session == null) {
      return state == ABSENT ? SILENCE : lost(tenant, nas, request, nowMillis);
    }
    return switch (session.take(EapMessages.join(request), passwordsOf(tenant))) {
      case EapTurn.Challenge(byte[] next, boolean repeated) ->
          challenge(nas, request, session, next, repeated);
      case EapTurn.Verdict verdict -> {
        sessions.close(session);
        byte[] username = usernameOf(tenant, verdict.username());
        yield access.decide(
            tenant, nas, request, proven(nas, request, verdict.of(username)), nowMillis);
      }
    };
  }

  /** Without the domain that Windows puts in front, if the line's username has none. */
  private static byte[] usernameOf(Tenant tenant, byte[] name) {
    int from = tenant.usernameOffset(name, 0, name.length);
    return from == 0 ? name : Arrays.copyOfRange(name, from, name.length);
  }

  /** Null if there is no room. */
  private EapSession begun(Tenant tenant, Nas nas, RadiusPacket request, long nowMillis) {
    var methods = new EapMethods(tenant.tls(), new TenantCertificates(tenant), nowMillis, random);
    var conversation = new EapConversation(methods, mtu(request));
    return sessions.open(tenant.id(), nas.id(), conversation, nowMillis);
  }

  /** Null if this NAS has no conversation with this State. */
  private EapSession found(Nas nas, RadiusPacket request, long nowMillis) {
    EapSession.State state = EapSession.State.of(request);
    return state == null ? null : sessions.find(nas.id(), state, nowMillis);
  }

  /** The conversation is too old, or belonged to a node that is gone: the peer must start again. */
  private AccessDecision lost(Tenant tenant, Nas nas, RadiusPacket request, long nowMillis) {
    byte[] eap = EapMessages.join(request);
    int identifier = eap.length < EapPacket.HEADER_OCTETS ? 0 : eap[1] & 0xFF;
    byte[] name = request.text(AttributeType.USER_NAME).getBytes(StandardCharsets.UTF_8);
    var verdict = new EapTurn.Verdict(identifier, name, AccessOutcome.TUNNEL_FAILED, null);
    return access.decide(tenant, nas, request, proven(nas, request, verdict), nowMillis);
  }

  private static int mtu(RadiusPacket request) {
    long mtu = request.unsigned(AttributeType.FRAMED_MTU, MTU_OCTETS);
    return Math.clamp(mtu, MIN_MTU_OCTETS, MAX_MTU_OCTETS);
  }

  private Passwords passwordsOf(Tenant tenant) {
    return (name, proof) -> {
      byte[] username = usernameOf(tenant, name);
      byte[] entry = tenant.subscriber(username, 0, username.length);
      if (entry == null || !credentials.open(entry)) {
        return false;
      }
      try (credentials) {
        return proof.holds(credentials);
      }
    };
  }

  private AccessDecision challenge(
      Nas nas, RadiusPacket request, EapSession session, byte[] next, boolean repeated) {
    AttributeOctets attributes =
        EapMessages.split(next, new AttributeOctets())
            .octets(AttributeType.STATE, session.state().toBytes());
    if (repeated) {
      attributes.number(AttributeType.ERROR_CAUSE, INVALID_EAP_PACKET);
    }
    byte[] reply =
        writer
            .beginSigned(PacketCode.ACCESS_CHALLENGE, request.identifier())
            .add(attributes.toBytes())
            .proxyStatesOf(request)
            .reply(request, nas.secret());
    return reply == null ? SILENCE : new AccessDecision.Challenge(reply);
  }

  private ProvenLogin proven(Nas nas, RadiusPacket request, EapTurn.Verdict verdict) {
    byte[] failure = EapPacket.failure(verdict.identifier()).toBytes();
    byte[] refused = EapMessages.split(failure, new AttributeOctets()).toBytes();
    byte[] accepted =
        verdict.outcome() == AccessOutcome.ACCEPTED ? accepted(nas, request, verdict) : refused;
    return new ProvenLogin(verdict.username(), verdict.outcome(), accepted, refused);
  }

  /** RFC 3580 section 3.16: the halves of the session key, from the NAS's side. */
  private byte[] accepted(Nas nas, RadiusPacket request, EapTurn.Verdict verdict) {
    byte[] success = EapPacket.success(verdict.identifier()).toBytes();
    AttributeOctets attributes = EapMessages.split(success, new AttributeOctets());
    if (!isUserName(request, verdict.username())) {
      // RFC 2865 section 5.1: accounting then carries the proven username, not the outer one.
      attributes.octets(AttributeType.USER_NAME, verdict.username());
    }
    byte[] keys = verdict.keys();
    if (keys != null) {
      byte[] receive = Arrays.copyOf(keys, MPPE_KEY_OCTETS);
      byte[] send = Arrays.copyOfRange(keys, MPPE_KEY_OCTETS, 2 * MPPE_KEY_OCTETS);
      addKey(attributes, Microsoft.MS_MPPE_RECV_KEY, receive, nas, request);
      addKey(attributes, Microsoft.MS_MPPE_SEND_KEY, send, nas, request);
    }
    return attributes.toBytes();
  }

  private static boolean isUserName(RadiusPacket request, byte[] username) {
    int name = request.find(AttributeType.USER_NAME);
    int from = name == ABSENT ? 0 : request.valueOffset(name);
    int to = name == ABSENT ? 0 : from + request.valueLength(name);
    return Arrays.equals(request.octets(), from, to, username, 0, username.length);
  }

  private void addKey(
      AttributeOctets attributes, int type, byte[] key, Nas nas, RadiusPacket request) {
    byte[] hidden = mppe.hide(key, request.octets(), AUTHENTICATOR_OFFSET, nas.secret());
    attributes.vendorOctets(Microsoft.VENDOR, type, hidden);
  }
}
