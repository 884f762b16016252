package net.lastmile.edge.session;

import java.util.UUID;
import net.lastmile.edge.contract.NasEvent;
import net.lastmile.edge.journal.Journal;
import net.lastmile.edge.store.StoredSession;

/** Tells the centre by the journal. */
public record JournalledSilence(Journal journal) implements SilenceReport {
  @Override
  public boolean lost(OnlineSession session, long nowMillis) {
    SessionKey key = session.key();
    StoredSession state = session.state();
    return journal.sessionLost(
        key.tenantId(),
        key.nasId(),
        nowMillis,
        state.seenAtMillis(),
        key.sessionId(),
        key.token(),
        state.username(),
        state.framedIp());
  }

  @Override
  public void nas(UUID tenantId, UUID nasId, long nowMillis, NasEvent.Kind kind) {
    journal.nas(tenantId, nasId, nowMillis, kind);
  }
}
