package net.lastmile.edge.session.silence;

import java.util.Set;
import java.util.UUID;
import net.lastmile.edge.contract.event.NasEvent;
import net.lastmile.edge.session.index.NasOfTenant;
import net.lastmile.edge.session.index.OnlineSession;

/** How the centre is told of silence. */
public interface SilenceReport {
  /** Tells nobody. */
  SilenceReport NONE =
      new SilenceReport() {
        @Override
        public boolean lost(OnlineSession session, long nowMillis) {
          return true;
        }

        @Override
        public void nas(UUID tenantId, UUID nasId, long nowMillis, NasEvent.Kind kind) {}

        @Override
        public Set<NasOfTenant> toldSilent() {
          return Set.of();
        }
      };

  /**
   * A session has ended because nothing was heard of it.
   *
   * @return false if that could not be stored: then the session stays
   */
  boolean lost(OnlineSession session, long nowMillis);

  /** A NAS fell silent, or reports again. */
  void nas(UUID tenantId, UUID nasId, long nowMillis, NasEvent.Kind kind);

  /** The NAS that the centre was last told are silent, including before this start. */
  Set<NasOfTenant> toldSilent();
}
