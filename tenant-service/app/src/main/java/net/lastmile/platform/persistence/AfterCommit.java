package net.lastmile.platform.persistence;

import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Work to do once after the current transaction, however often it is requested. */
public final class AfterCommit {
  private AfterCommit() {}

  /**
   * Runs the task once after the transaction, also if it was rolled back.
   *
   * @param key tells tasks apart: a second request with the same key adds nothing
   */
  public static void once(
      TransactionSynchronizationRegistry transactions, Object key, Runnable task) {
    if (transactions.getResource(key) != null) {
      return;
    }
    transactions.putResource(key, true);
    transactions.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            // Only the callback after completion matters here.
          }

          @Override
          public void afterCompletion(int status) {
            task.run();
          }
        });
  }
}
