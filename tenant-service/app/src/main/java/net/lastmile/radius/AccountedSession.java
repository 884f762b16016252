package net.lastmile.radius;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import net.lastmile.edge.contract.AccountingEvent;
import net.lastmile.edge.contract.AccountingEvent.StatusType;
import net.lastmile.edge.contract.IgnoredValue;

/**
 * A session as its packets tell it, in whatever order they come. Begins with the first packet of
 * any kind; ends with its Stop.
 */
final class AccountedSession {
  /** Why a session ended whose router fell silent; no cause of RFC 2866. */
  static final String LOST = "Lost";

  final String uniqueId;

  /** Null: it has no row yet. */
  final SessionPlace place;

  Instant startedAt;
  Instant updatedAt;
  Instant stoppedAt;
  long seconds;
  long inputOctets;
  long outputOctets;
  Long intervalSeconds;
  UUID subscriberId;
  String terminateCause;

  final SessionDoubts doubts = new SessionDoubts();

  /** What was left out of the last packet taken in. */
  Set<IgnoredValue> lastIgnored = Set.of();

  /** The packet that says most of the line so far: the newest. */
  AccountingEvent newest;

  private AccountedSession(String uniqueId, SessionPlace place) {
    this.uniqueId = uniqueId;
    this.place = place;
  }

  /** Traffic that a packet added, and when it flowed. */
  record Delta(Instant from, Instant to, long downloadOctets, long uploadOctets) {}

  /** A session nobody has heard of before this packet. */
  static AccountedSession begin(AccountingEvent first) {
    AccountedSession session = new AccountedSession(SessionKey.of(first), null);
    session.startedAt = startOf(first);
    session.updatedAt = session.startedAt;
    return session;
  }

  /** One that is stored; {@code place} says when it began. */
  static AccountedSession known(String uniqueId, SessionPlace place) {
    AccountedSession session = new AccountedSession(uniqueId, place);
    session.startedAt = place.startedAt();
    return session;
  }

  boolean isNew() {
    return place == null;
  }

  /** Takes a packet in and gives the traffic it adds. Input is what the line sends. */
  Delta apply(AccountingEvent reported, AccountedLine line) {
    AccountingEvent event = SessionDoubt.judged(reported, this);
    lastIgnored = EnumSet.noneOf(IgnoredValue.class);
    lastIgnored.addAll(event.ignored());
    Delta delta = take(event, line);
    doubts.ignored.addAll(lastIgnored);
    return delta;
  }

  private Delta take(AccountingEvent event, AccountedLine line) {
    Instant at = happenedAt(event);
    if (newest == null) {
      newest = event;
    }
    if (event.type() == StatusType.LOST) {
      lose(at);
      return new Delta(updatedAt, updatedAt, 0, 0);
    }
    Reading reading = new Reading(event, this);
    long input = reading.input(line.uploadKbps());
    long output = reading.output(line.downloadKbps());
    if (reading.jumped()) {
      lastIgnored.add(IgnoredValue.COUNTER_JUMP);
    }
    Delta delta = new Delta(updatedAt, at, output - outputOctets, input - inputOctets);
    inputOctets = input;
    outputOctets = output;
    seconds = Math.max(seconds, event.sessionSeconds());
    if (event.type() == StatusType.START && at.isBefore(startedAt)) {
      startedAt = at;
    }
    if (!at.isBefore(updatedAt)) {
      if (event.type() == StatusType.INTERIM) {
        intervalSeconds = at.getEpochSecond() - updatedAt.getEpochSecond();
      }
      reading.markCounted(at);
      updatedAt = at;
      newest = event;
      goOnIfLost();
    }
    if (event.type() == StatusType.STOP && stoppedAt == null) {
      stoppedAt = at;
      terminateCause = event.terminateCause();
    }
    return delta;
  }

  /** What another edge heard of it since then counts for more than that one edge heard nothing. */
  private void lose(Instant heardLastAt) {
    if (stoppedAt == null && !updatedAt.isAfter(heardLastAt)) {
      stoppedAt = updatedAt;
      terminateCause = LOST;
    }
  }

  private void goOnIfLost() {
    if (LOST.equals(terminateCause)) {
      stoppedAt = null;
      terminateCause = null;
    }
  }

  /** When a session began, as one packet of it tells. */
  static Instant startOf(AccountingEvent event) {
    return happenedAt(event).minusSeconds(event.sessionSeconds());
  }

  /** When the NAS made the packet: it may have tried for a while (Acct-Delay-Time). */
  static Instant happenedAt(AccountingEvent event) {
    return event.at().minusSeconds(event.delaySeconds());
  }
}
