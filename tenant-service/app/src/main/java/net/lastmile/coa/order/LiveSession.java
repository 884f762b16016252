package net.lastmile.coa.order;

import java.time.Instant;
import java.util.UUID;
import net.lastmile.api.coa.CoaAction;
import net.lastmile.edge.contract.record.Vendor;
import net.lastmile.platform.persistence.Row;

/**
 * A live session and its router.
 *
 * @param number its row in radacct
 * @param vendor null if the NAS has been deleted, as {@code nasName} then
 */
record LiveSession(
    long number,
    UUID subscriberId,
    Instant startedAt,
    UUID nasId,
    Vendor vendor,
    String username,
    String sessionId,
    String framedIp,
    String nasPortId,
    String callingStationId,
    String classToken,
    String nasName) {
  static final String COLUMNS =
      """
      r.radacctid, r.subscriber_id, r.acctstarttime, r.nas_id, n.vendor, r.username,
      r.acctsessionid,
      coalesce(host(r.framedipaddress), ''), coalesce(nullif(r.nasportid, r.nasport), ''),
      coalesce(r.callingstationid, ''), coalesce(r.class, ''), n.name
      """;

  static LiveSession read(Row row) {
    String vendor = row.text(5);
    return new LiveSession(
        row.number(1),
        row.uuid(2),
        row.instant(3),
        row.uuid(4),
        vendor == null ? null : Vendor.valueOf(vendor),
        row.text(6),
        row.text(7),
        row.text(8),
        row.text(9),
        row.text(10),
        row.text(11),
        row.text(12));
  }

  boolean hasNas() {
    return vendor != null;
  }

  /**
   * What its router is told when the line gets another plan: a new rate during the session if it
   * takes one (ADR 0009).
   *
   * @param cutAnyway whether the new plan gives something that CoA cannot change
   */
  CoaAction onPlanChange(boolean cutAnyway) {
    boolean takesRates = hasNas() && vendor != Vendor.GENERIC;
    return takesRates && !cutAnyway ? CoaAction.CHANGE_RATE : CoaAction.DISCONNECT;
  }
}
