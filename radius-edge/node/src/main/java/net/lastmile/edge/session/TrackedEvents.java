package net.lastmile.edge.session;

import java.net.InetAddress;
import java.util.UUID;
import net.lastmile.edge.contract.event.NasEvent;
import net.lastmile.edge.journal.EventSink;
import net.lastmile.edge.journal.LoginNote;

/** Tells the table of sessions about the packets that the journal accepted. */
public record TrackedEvents(EventSink journal, SessionTracker tracker) implements EventSink {
  @Override
  public boolean accounting(
      UUID tenantId,
      UUID nasId,
      long atEpochMillis,
      InetAddress source,
      byte[] packet,
      Durable durable) {
    boolean taken = journal.accounting(tenantId, nasId, atEpochMillis, source, packet, durable);
    if (taken) {
      tracker.accounted(tenantId, nasId, atEpochMillis, source, packet);
    }
    return taken;
  }

  @Override
  public void postAuth(UUID tenantId, UUID nasId, long atEpochMillis, LoginNote login) {
    journal.postAuth(tenantId, nasId, atEpochMillis, login);
  }

  @Override
  public boolean refusing() {
    return journal.refusing();
  }

  @Override
  public void macLock(
      UUID tenantId, UUID nasId, long atEpochMillis, UUID subscriberId, long mac, int lockEpoch) {
    journal.macLock(tenantId, nasId, atEpochMillis, subscriberId, mac, lockEpoch);
  }

  @Override
  public void nas(UUID tenantId, UUID nasId, long atEpochMillis, NasEvent.Kind kind) {
    journal.nas(tenantId, nasId, atEpochMillis, kind);
  }
}
