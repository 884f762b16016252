package net.lastmile.edge.receive;

import static net.lastmile.edge.radius.RadiusPacket.ABSENT;

import net.lastmile.edge.contract.NasEvent;
import net.lastmile.edge.directory.Nas;
import net.lastmile.edge.directory.Tenant;
import net.lastmile.edge.journal.EventSink;
import net.lastmile.edge.radius.AttributeType;
import net.lastmile.edge.radius.PacketCode;
import net.lastmile.edge.radius.PacketDigests;
import net.lastmile.edge.radius.RadiusPacket;

/** Whether a request comes from who knows the NAS's secret (requirement R9). For one thread. */
final class SignatureCheck {
  private final PacketDigests digests;
  private final EventSink events;

  SignatureCheck(PacketDigests digests, EventSink events) {
    this.digests = digests;
    this.events = events;
  }

  /**
   * What is wrong: FORGED or UNSIGNED; null if the request may be worked on.
   *
   * @param port the code of the requests that its port is for
   */
  PacketCount flaw(Tenant tenant, Nas nas, RadiusPacket request, int port, long nowMillis) {
    int attribute = request.find(AttributeType.MESSAGE_AUTHENTICATOR);
    if (attribute != ABSENT
        && !digests.messageAuthenticatorHolds(request, attribute, nas.secret())) {
      return forged(tenant, nas, port, nowMillis);
    }
    if (request.code() == PacketCode.ACCOUNTING_REQUEST) {
      if (!digests.requestAuthenticatorHolds(request, nas.secret())) {
        return forged(tenant, nas, port, nowMillis);
      }
      fits(tenant, nas, port, nowMillis);
      return null;
    }
    if (attribute == ABSENT) {
      return mustBeSigned(nas, request) ? PacketCount.UNSIGNED : null;
    }
    fits(tenant, nas, port, nowMillis);
    // A Status-Server teaches nothing of the NAS's Access-Requests.
    if (request.code() != PacketCode.STATUS_SERVER && nas.learnSigns()) {
      events.nas(tenant.id(), nas.id(), nowMillis, NasEvent.Kind.SENDS_MESSAGE_AUTHENTICATOR);
    }
    return null;
  }

  private static boolean mustBeSigned(Nas nas, RadiusPacket request) {
    // RFC 5997 section 3 wants a Status-Server signed always, RFC 3579 section 3.1 what carries
    // EAP, whatever the NAS is allowed. An unsigned Proxy-State is what CVE-2024-3596 is made of,
    // and no router sends one: what must be echoed lets who put it there choose octets of the reply
    // that is hashed.
    return request.code() == PacketCode.STATUS_SERVER
        || nas.mustSign()
        || request.find(AttributeType.EAP_MESSAGE) != ABSENT
        || request.find(AttributeType.PROXY_STATE) != ABSENT;
  }

  private PacketCount forged(Tenant tenant, Nas nas, int port, long nowMillis) {
    if (nas.misfits(port, nowMillis)) {
      events.nas(tenant.id(), nas.id(), nowMillis, NasEvent.Kind.SECRET_DOUBTED);
    }
    return PacketCount.FORGED;
  }

  private void fits(Tenant tenant, Nas nas, int port, long nowMillis) {
    if (nas.provesSecret(port, nowMillis)) {
      events.nas(tenant.id(), nas.id(), nowMillis, NasEvent.Kind.SECRET_PROVEN);
    }
  }
}
