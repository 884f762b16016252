package net.lastmile.edge.receive.reply;

import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import net.lastmile.edge.access.AccessDecision;
import net.lastmile.edge.receive.port.LoopThread;

/** Decisions that wait for the region to agree on something. For one loop. */
public final class Postponed {
  /** Beyond this the NAS must send again: the region is in trouble, and the heap would be, too. */
  public static final int MAX_WAITING = 4_096;

  private final LoopThread loop;
  private int waiting;

  public Postponed(LoopThread loop) {
    this.loop = loop;
  }

  /** Whether one more may wait. */
  public boolean hasRoom() {
    return waiting < MAX_WAITING;
  }

  /**
   * Decides on this loop once the awaited result has come, or failed to.
   *
   * @param done takes the decision, which is no longer postponed
   */
  public void await(AccessDecision.Postponed decision, Consumer<AccessDecision> done) {
    waiting++;
    var unused =
        decision
            .until()
            .whenComplete(
                (result, failure) -> {
                  try {
                    loop.execute(() -> goOn(decision, done));
                  } catch (RejectedExecutionException e) {
                    // The node is closing; the NAS turns to another.
                    return;
                  }
                });
  }

  private void goOn(AccessDecision.Postponed decision, Consumer<AccessDecision> done) {
    waiting--;
    AccessDecision next = decision.then().get();
    if (next instanceof AccessDecision.Postponed again) {
      await(again, done);
    } else {
      done.accept(next);
    }
  }
}
