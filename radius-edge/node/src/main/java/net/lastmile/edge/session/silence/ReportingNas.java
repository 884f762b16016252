package net.lastmile.edge.session.silence;

import net.lastmile.edge.contract.event.NasIdentity;
import net.lastmile.edge.session.index.NasOfTenant;
import net.lastmile.edge.session.index.OnlineSession;

/**
 * A NAS as it reports: behind a RADIUS proxy several NAS share one source, and each may be silent
 * by itself.
 *
 * @param source where its packets come from: the NAS that the centre knows
 * @param nas how it names itself
 */
record ReportingNas(NasOfTenant source, NasIdentity nas) {
  static ReportingNas of(OnlineSession session) {
    return new ReportingNas(NasOfTenant.of(session), session.nas());
  }
}
