package net.lastmile.edge.receive;

import static net.lastmile.edge.radius.RadiusPacket.ABSENT;

import net.lastmile.edge.contract.event.NasEvent;
import net.lastmile.edge.directory.Nas;
import net.lastmile.edge.directory.Tenant;
import net.lastmile.edge.journal.EventSink;
import net.lastmile.edge.radius.AttributeType;
import net.lastmile.edge.radius.PacketCode;
import net.lastmile.edge.radius.PacketDigests;
import net.lastmile.edge.radius.RadiusPacket;
import net.lastmile.edge.receive.count.PacketCount;

/**
 * Whether a request comes from somebody who knows the NAS's secret (requirement R9). For one
 * thread.
 */
final class SignatureCheck {
  private final PacketDigests digests;
  private final EventSink events;

  SignatureCheck(PacketDigests digests, EventSink events) {
    this.digests = digests;
    this.events = events;
  }

  /**
   * What is wrong: FORGED or UNSIGNED; null if the request may be processed.
   *
   * @param port the code of the requests that its port serves
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
    // A Status-Server tells nothing about the NAS's Access-Requests.
    if (request.code() != PacketCode.STATUS_SERVER && nas.learnSigns()) {
      events.nas(tenant.id(), nas.id(), nowMillis, NasEvent.Kind.SENDS_MESSAGE_AUTHENTICATOR);
    }
    return null;
  }

  private static boolean mustBeSigned(Nas nas, RadiusPacket request) {
    // A Status-Server must always be signed (RFC 5997 section 3), and so must a request with EAP
    // (RFC 3579 section 3.1), whatever the NAS's policy. The attack of CVE-2024-3596 relies on an
    // unsigned Proxy-State, which no router sends: since it must be echoed, whoever added it
    // chooses octets of the reply that is hashed.
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
