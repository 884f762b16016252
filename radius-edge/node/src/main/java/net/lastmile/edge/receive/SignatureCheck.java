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

  /** What is wrong: FORGED or UNSIGNED; null if the request may be worked on. */
  PacketCount flaw(Tenant tenant, Nas nas, RadiusPacket request, long nowMillis) {
    int attribute = request.find(AttributeType.MESSAGE_AUTHENTICATOR);
    if (attribute != ABSENT
        && !digests.messageAuthenticatorHolds(request, attribute, nas.secret())) {
      return PacketCount.FORGED;
    }
    if (request.code() == PacketCode.ACCOUNTING_REQUEST) {
      return digests.requestAuthenticatorHolds(request, nas.secret()) ? null : PacketCount.FORGED;
    }
    if (request.code() == PacketCode.STATUS_SERVER) {
      // RFC 5997 section 3 wants it always. It teaches nothing of the NAS's Access-Requests.
      return attribute == ABSENT ? PacketCount.UNSIGNED : null;
    }
    if (attribute == ABSENT) {
      // RFC 3579 section 3.1 wants it wherever EAP is spoken, whatever the NAS is allowed. An
      // unsigned Proxy-State is what CVE-2024-3596 is made of, and no router sends one: what must
      // be echoed lets who put it there choose octets of the reply that is hashed.
      boolean needed =
          nas.mustSign()
              || request.find(AttributeType.EAP_MESSAGE) != ABSENT
              || request.find(AttributeType.PROXY_STATE) != ABSENT;
      return needed ? PacketCount.UNSIGNED : null;
    }
    if (nas.learnSigns()) {
      events.nas(tenant.id(), nas.id(), nowMillis, NasEvent.Kind.SENDS_MESSAGE_AUTHENTICATOR);
    }
    return null;
  }
}
