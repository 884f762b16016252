package net.lastmile.platform.persistence;

import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** What is to happen once the transaction under way is over, however often it is asked for. */
public final class AfterCommit {
  private AfterCommit() {}

  /**
   * Runs the task once after the transaction, also where it was rolled back.
   *
   * @param key tells tasks apart: the same key again asks for nothing new
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
            // Only what happens after the commit matters here.
          }

          @Override
          public void afterCompletion(int status) {
            task.run();
          }
        });
  }
}
