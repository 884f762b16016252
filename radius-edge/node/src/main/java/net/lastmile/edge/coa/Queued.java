package net.lastmile.edge.coa;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Something that may have to wait until its router can take it. */
interface Queued {
  boolean hasWaited(Duration limit);

  /** Called if it is not sent: too much waits, or it has waited too long. */
  void busy();

  CompletableFuture<?> outcome();
}
