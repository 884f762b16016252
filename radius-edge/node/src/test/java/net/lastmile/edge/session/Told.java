package net.lastmile.edge.session;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import net.lastmile.edge.contract.event.NasEvent;
import net.lastmile.edge.session.index.NasOfTenant;
import net.lastmile.edge.session.index.OnlineSession;
import net.lastmile.edge.session.silence.SilenceReport;

/** Remembers what the centre was told about silence. */
public final class Told implements SilenceReport {
  public final List<String> said = new CopyOnWriteArrayList<>();
  private final Set<NasOfTenant> silent = ConcurrentHashMap.newKeySet();

  @Override
  public boolean lost(OnlineSession session, long nowMillis) {
    return said.add(session.state().username() + " lost");
  }

  @Override
  public void nas(UUID tenantId, UUID nasId, long nowMillis, NasEvent.Kind kind) {
    said.add(kind.name());
    NasOfTenant nas = new NasOfTenant(tenantId, nasId);
    if (kind == NasEvent.Kind.SILENT) {
      silent.add(nas);
    } else {
      silent.remove(nas);
    }
  }

  @Override
  public Set<NasOfTenant> toldSilent() {
    return Set.copyOf(silent);
  }
}
