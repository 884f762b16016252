package net.lastmile.edge.receive;

import net.lastmile.edge.contract.event.AccessOutcome;
import net.lastmile.edge.directory.Nas;
import net.lastmile.edge.directory.Tenant;
import net.lastmile.edge.journal.EventSink;
import net.lastmile.edge.journal.LoginNote;
import net.lastmile.edge.radius.AttributeType;
import net.lastmile.edge.radius.PacketCode;
import net.lastmile.edge.radius.RadiusPacket;
import net.lastmile.edge.receive.count.PacketCount;

/**
 * Tells the centre of log-ins that get no reply because their signature is wrong or missing: else a
 * router with a wrong secret would look as if nobody behind it tried. Only some of them are told,
 * so that a stranger who sends them cannot fill the journal. For one thread.
 */
final class UnprovenLogins {
  private final EventSink events;
  private final LoginNote note = new LoginNote();

  UnprovenLogins(EventSink events) {
    this.events = events;
  }

  /**
   * @param flaw why the request is dropped: FORGED or UNSIGNED
   */
  void tell(Tenant tenant, Nas nas, RadiusPacket request, PacketCount flaw, long nowMillis) {
    if (request.code() != PacketCode.ACCESS_REQUEST || !nas.tellsOfUnproven(nowMillis)) {
      return;
    }
    note.begin(flaw == PacketCount.FORGED ? AccessOutcome.WRONG_SECRET : AccessOutcome.NOT_SIGNED)
        .username(request, request.find(AttributeType.USER_NAME), 0)
        .callingStation(request, request.find(AttributeType.CALLING_STATION_ID));
    events.postAuth(tenant.id(), nas.id(), nowMillis, note);
  }
}
