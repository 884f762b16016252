package net.lastmile.edge.directory;

import net.lastmile.edge.contract.record.ListenerRecord;

/** Is told which listeners tenants want. */
@FunctionalInterface
public interface ListenerWatch {
  /**
   * Called on the thread that applies the record; must return at once.
   *
   * @param listener the new ports; null if the listener is gone
   */
  void listenerChanged(Tenant tenant, ListenerRecord listener);
}
