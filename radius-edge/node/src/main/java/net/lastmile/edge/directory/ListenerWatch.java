package net.lastmile.edge.directory;

import net.lastmile.edge.contract.ListenerRecord;

/** Is told where tenants want to be listened for. */
@FunctionalInterface
public interface ListenerWatch {
  /**
   * Called on the thread that applies the record; returns at once.
   *
   * @param listener the new ports, or null where there is no listener any more
   */
  void listenerChanged(Tenant tenant, ListenerRecord listener);
}
