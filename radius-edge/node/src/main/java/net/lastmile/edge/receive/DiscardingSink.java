package net.lastmile.edge.receive;

import java.net.InetAddress;
import java.util.UUID;
import net.lastmile.edge.contract.event.NasEvent;
import net.lastmile.edge.journal.EventSink;
import net.lastmile.edge.journal.LoginNote;

/** Accepts everything and keeps nothing, so that synthetic requests leave no trace. */
final class DiscardingSink implements EventSink {
  @Override
  public boolean accounting(
      UUID tenantId,
      UUID nasId,
      long atEpochMillis,
      InetAddress source,
      byte[] packet,
      Durable durable) {
    durable.run();
    return true;
  }

  @Override
  public void postAuth(UUID tenantId, UUID nasId, long atEpochMillis, LoginNote login) {}

  @Override
  public void macLock(
      UUID tenantId, UUID nasId, long atEpochMillis, UUID subscriberId, long mac, int lockEpoch) {}

  @Override
  public void nas(UUID tenantId, UUID nasId, long atEpochMillis, NasEvent.Kind kind) {}
}
