package net.lastmile.edge.access;

import net.lastmile.edge.contract.event.AccessOutcome;
import net.lastmile.edge.contract.record.SubscriberRecord;
import net.lastmile.edge.directory.Nas;
import net.lastmile.edge.directory.SubscriberEntry;
import net.lastmile.edge.radius.AttributeOctets;
import net.lastmile.edge.radius.AttributeType;
import net.lastmile.edge.radius.PacketCode;
import net.lastmile.edge.radius.PacketWriter;
import net.lastmile.edge.radius.RadiusPacket;
import net.lastmile.edge.templates.template.AttributeSink;

/** Writes Access-Accepts and Access-Rejects (requirement R3). For one thread. */
final class AccessReply {
  /**
   * How long a line stays on the plan for expired lines before it must log in again. A line that
   * was renewed meanwhile then gets its own plan back, even if the request to disconnect it failed.
   */
  private static final int EXPIRED_SESSION_SECONDS = 3_600;

  private static final byte[][] REASONS = reasons();

  private final PacketWriter writer;
  private final AttributeSink sink;
  private final AcceptedLine line = new AcceptedLine();

  AccessReply(PacketWriter writer) {
    this.writer = writer;
    this.sink = writer::add;
  }

  /** The signed Access-Accept, or null if it does not fit a packet. */
  byte[] accept(Attempt attempt, byte[] token) {
    RadiusPacket request = attempt.request;
    Nas nas = attempt.nas;
    int staticIp = attempt.expired ? 0 : SubscriberEntry.framedIp(attempt.entry);
    int framedIp = staticIp == 0 ? attempt.leases.framedIp() : staticIp;
    begin(PacketCode.ACCESS_ACCEPT, request, nas);
    attempt.plan.accept(nas.vendor()).writeTo(sink, line.of(attempt, framedIp));
    writer.add(attempt.proof).attribute(AttributeType.CLASS, token);
    if (attempt.domainOctets > 0) {
      // RFC 2865 section 5.1: accounting then carries the line's own username.
      writer.attribute(AttributeType.USER_NAME, attempt.usernameOctets());
    }
    if (framedIp != 0) {
      writer.number(AttributeType.FRAMED_IP_ADDRESS, framedIp);
    }
    writer.add(attempt.leases.attributes());
    if (!attempt.expired) {
      SubscriberEntry.writeIpv6(attempt.entry, writer);
    }
    long expiresAt = SubscriberEntry.expiresAt(attempt.entry);
    if (attempt.expired) {
      writer.number(AttributeType.SESSION_TIMEOUT, EXPIRED_SESSION_SECONDS);
    } else if (expiresAt != SubscriberRecord.NEVER) {
      long left = expiresAt - attempt.nowMillis / 1000;
      writer.number(AttributeType.SESSION_TIMEOUT, (int) Math.min(left, Integer.MAX_VALUE));
    }
    return writer.proxyStatesOf(request).reply(request, nas.secret());
  }

  /** The signed Access-Reject, or null if it does not fit a packet. */
  byte[] reject(Attempt attempt, byte[] refusal, AccessOutcome outcome) {
    RadiusPacket request = attempt.request;
    begin(PacketCode.ACCESS_REJECT, request, attempt.nas).add(refusal);
    // Reply-Message should not accompany EAP-Message (RFC 3579 section 2.6.5).
    if (attempt.tenant.explainsRejects() && !isEap(request)) {
      writer.add(REASONS[outcome.ordinal()]);
    }
    return writer.proxyStatesOf(request).reply(request, attempt.nas.secret());
  }

  /** With EAP a reply is always signed, whatever the NAS's policy (RFC 3579 section 3.2). */
  private PacketWriter begin(int code, RadiusPacket request, Nas nas) {
    return isEap(request)
        ? writer.beginSigned(code, request.identifier())
        : nas.begin(writer, code, request.identifier());
  }

  private static boolean isEap(RadiusPacket request) {
    return request.find(AttributeType.EAP_MESSAGE) != RadiusPacket.ABSENT;
  }

  private static byte[][] reasons() {
    AccessOutcome[] outcomes = AccessOutcome.values();
    byte[][] reasons = new byte[outcomes.length][];
    for (AccessOutcome outcome : outcomes) {
      reasons[outcome.ordinal()] =
          new AttributeOctets().text(AttributeType.REPLY_MESSAGE, sentence(outcome)).toBytes();
    }
    return reasons;
  }

  private static String sentence(AccessOutcome outcome) {
    return switch (outcome) {
      // Nobody is rejected with these: a request that is not proven to be the NAS's gets no reply.
      case ACCEPTED, EXPIRED_PLAN, WRONG_SECRET, NOT_SIGNED -> "";
      case UNKNOWN_USER -> "Unknown user";
      case INACTIVE -> "Inactive";
      case EXPIRED -> "Expired";
      case WRONG_PASSWORD -> "Wrong password";
      case NO_PLAN -> "No service plan";
      case UNSUPPORTED_METHOD -> "Unsupported authentication method";
      case TUNNEL_FAILED -> "EAP conversation failed";
      case WRONG_MAC -> "Wrong device";
      case WRONG_CIRCUIT -> "Wrong circuit";
      case REALM_NOT_ALLOWED -> "Realm not allowed here";
      case POOL_NOT_ALLOWED -> "Address pool not allowed here";
      case TOO_MANY_SESSIONS -> "Too many sessions";
      case NO_ADDRESS -> "No address left";
      case WRONG_CERTIFICATE -> "Not a certificate of this line";
      case CERTIFICATE_EXPIRED -> "Certificate expired or not valid yet";
      case SERVER_NOT_TRUSTED -> "The device does not trust the server's certificate";
    };
  }
}
