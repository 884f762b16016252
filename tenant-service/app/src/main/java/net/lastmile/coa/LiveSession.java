package net.lastmile.coa;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import net.lastmile.edge.contract.Vendor;

/**
 * A live session and its router.
 *
 * @param number its row in radacct
 * @param vendor null if the NAS has been deleted
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
    String classToken) {
  static final String COLUMNS =
      """
      r.radacctid, r.subscriber_id, r.acctstarttime, r.nas_id, n.vendor, r.username,
      r.acctsessionid,
      coalesce(host(r.framedipaddress), ''), coalesce(nullif(r.nasportid, r.nasport), ''),
      coalesce(r.callingstationid, ''), coalesce(r.class, '')
      """;

  static LiveSession read(ResultSet row) throws SQLException {
    String vendor = row.getString(5);
    return new LiveSession(
        row.getLong(1),
        row.getObject(2, UUID.class),
        row.getTimestamp(3).toInstant(),
        row.getObject(4, UUID.class),
        vendor == null ? null : Vendor.valueOf(vendor),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        row.getString(11));
  }

  boolean hasNas() {
    return vendor != null;
  }

  /** Whether its router can be given a new rate during the session (ADR 0009). */
  boolean takesRates() {
    return hasNas() && vendor != Vendor.GENERIC;
  }
}
