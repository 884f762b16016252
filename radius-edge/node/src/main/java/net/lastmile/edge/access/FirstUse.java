package net.lastmile.edge.access;

import java.util.UUID;
import java.util.concurrent.CompletionStage;
import net.lastmile.edge.contract.address.MacAddress;
import net.lastmile.edge.directory.Directory;
import net.lastmile.edge.directory.SubscriberEntry;
import net.lastmile.edge.journal.EventSink;

/** Lines that lock to the first hardware address that logs in (requirement S8). */
final class FirstUse {
  private final Directory directory;
  private final EventSink events;

  FirstUse(Directory directory, EventSink events) {
    this.directory = directory;
    this.events = events;
  }

  /** The address that the line is locked to, or {@link MacAddress#NONE}. */
  long held(Attempt attempt) {
    byte[] entry = attempt.entry;
    return SubscriberEntry.locksMac(entry)
        ? directory
            .macLocks()
            .held(attempt.tenant.id(), SubscriberEntry.id(entry), SubscriberEntry.lockEpoch(entry))
        : MacAddress.NONE;
  }

  /** Whether this log-in locks the line. */
  boolean isNow(Attempt attempt) {
    return SubscriberEntry.locksMac(attempt.entry)
        && attempt.held == MacAddress.NONE
        && PlaceCheck.mac(attempt.request) != MacAddress.NONE;
  }

  /**
   * The address that the line is locked to in the end; {@link MacAddress#NONE} if the region cannot
   * agree.
   */
  CompletionStage<Long> lock(Attempt attempt) {
    long mac = PlaceCheck.mac(attempt.request);
    UUID subscriber = SubscriberEntry.id(attempt.entry);
    int epoch = SubscriberEntry.lockEpoch(attempt.entry);
    return directory
        .macLocks()
        .lock(attempt.tenant.id(), subscriber, epoch, mac, attempt.nowMillis)
        .exceptionally(failure -> MacAddress.NONE);
  }

  /**
   * Tells the centre, at every log-in until the line's record shows the lock: the journal does not
   * guarantee room for such a note.
   */
  void note(Attempt attempt) {
    if (attempt.held != MacAddress.NONE) {
      events.macLock(
          attempt.tenant.id(),
          attempt.nas.id(),
          attempt.nowMillis,
          SubscriberEntry.id(attempt.entry),
          attempt.held,
          SubscriberEntry.lockEpoch(attempt.entry));
    }
  }
}
