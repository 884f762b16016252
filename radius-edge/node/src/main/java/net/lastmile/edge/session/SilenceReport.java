package net.lastmile.edge.session;

import java.util.Set;
import java.util.UUID;
import net.lastmile.edge.contract.NasEvent;

/** How the centre hears of silence. */
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
   * A session is over, since nothing was heard of it.
   *
   * @return false if that could not be written down: then the session stays
   */
  boolean lost(OnlineSession session, long nowMillis);

  /** A NAS fell silent, or reports again. */
  void nas(UUID tenantId, UUID nasId, long nowMillis, NasEvent.Kind kind);

  /** NAS whose last word to the centre is that they are silent, before this start too. */
  Set<NasOfTenant> toldSilent();
}
