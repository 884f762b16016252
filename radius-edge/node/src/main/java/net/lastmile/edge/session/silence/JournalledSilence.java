package net.lastmile.edge.session.silence;

import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import net.lastmile.edge.contract.event.NasEvent;
import net.lastmile.edge.journal.Journal;
import net.lastmile.edge.session.index.NasOfTenant;
import net.lastmile.edge.session.index.OnlineSession;
import net.lastmile.edge.session.index.SessionKey;
import net.lastmile.edge.store.record.StoredSession;

/** Tells the centre through the journal. */
public final class JournalledSilence implements SilenceReport {
  private final Journal journal;
  private final ToldSilent told;

  /**
   * @param file stores which NAS the centre was told are silent
   */
  public JournalledSilence(Journal journal, Path file) {
    this.journal = journal;
    this.told = new ToldSilent(file);
  }

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
        state.framedIp(),
        state.nasPort(),
        state.nasPortId(),
        state.nasAddress(),
        state.nasIdentifier());
  }

  @Override
  public void nas(UUID tenantId, UUID nasId, long nowMillis, NasEvent.Kind kind) {
    journal.nas(tenantId, nasId, nowMillis, kind);
    NasOfTenant nas = new NasOfTenant(tenantId, nasId);
    if (kind == NasEvent.Kind.SILENT) {
      told.add(nas);
    } else {
      told.remove(nas);
    }
  }

  @Override
  public Set<NasOfTenant> toldSilent() {
    return told.all();
  }
}
