package net.lastmile.accounting.session;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import net.lastmile.edge.contract.event.AccountingEvent;
import net.lastmile.edge.contract.event.AccountingEvent.StatusType;

/** A session's totals as one packet reports them, judged against what is known of them. */
final class Reading {
  private final AccountingEvent event;
  private final AccountedSession session;
  private final SessionDoubts doubts;
  private final long laterSeconds;
  private final long spanSeconds;
  private boolean jumped;
  private boolean waits;

  Reading(AccountingEvent event, AccountedSession session) {
    this.event = event;
    this.session = session;
    this.doubts = session.doubts;
    this.laterSeconds = event.sessionSeconds() - session.seconds;
    this.spanSeconds = span();
  }

  /** The time in which the totals may have grown since they were last read. */
  private long span() {
    Instant read = doubts.countedAt == null ? session.updatedAt : doubts.countedAt;
    long span = Duration.between(read, event.happenedAt()).toSeconds();
    boolean first = isFirst() && session.seconds == 0;
    boolean unknown = first && event.sessionSeconds() == 0 && event.type() != StatusType.START;
    return Math.max(Math.max(span, laterSeconds), unknown ? OctetJump.UNKNOWN_SPAN_SECONDS : 0);
  }

  /** The total that the line sent. */
  long input(long kbps) {
    return next(
        session.inputOctets,
        event.inputOctets(),
        kbps,
        doubts.doubtedInput,
        doubted -> doubts.doubtedInput = doubted);
  }

  /** The total that the line received. */
  long output(long kbps) {
    return next(
        session.outputOctets,
        event.outputOctets(),
        kbps,
        doubts.doubtedOutput,
        doubted -> doubts.doubtedOutput = doubted);
  }

  private long next(long total, long reported, long kbps, Long doubted, Consumer<Long> remember) {
    if (reported <= total) {
      return OctetCounter.next(total, reported, laterSeconds, kbps);
    }
    if (session.end == SessionEnd.LINE && doubted != null && doubted == reported) {
      // The same Stop again, of which the possible part has been counted.
      jumped = true;
      return total;
    }
    OctetJump jump =
        new OctetJump(spanSeconds, doubts.fasterThanPlan ? 0 : kbps, isLater(), isLast());
    return switch (jump.judge(reported - total, reported, doubted)) {
      case COUNTS -> {
        remember.accept(null);
        yield reported;
      }
      case COUNTS_AS_FASTER -> {
        doubts.fasterThanPlan = true;
        remember.accept(null);
        yield reported;
      }
      case COUNTS_IN_PART -> {
        jumped = true;
        remember.accept(reported);
        yield total + jump.carried();
      }
      case REMEMBERED -> {
        jumped = true;
        waits = true;
        remember.accept(reported);
        yield total;
      }
      case IGNORED -> {
        jumped = true;
        waits = true;
        yield total;
      }
    };
  }

  /** A packet sent again, or also sent to the other edge, confirms nothing. */
  private boolean isLater() {
    long after = Duration.between(session.updatedAt, event.happenedAt()).toSeconds();
    boolean tellsSeconds = event.sessionSeconds() > 0 && session.seconds > 0;
    return after >= OctetJump.APART_SECONDS
        && (!tellsSeconds || laterSeconds >= OctetJump.APART_SECONDS);
  }

  private boolean isLast() {
    return event.type() == StatusType.STOP && session.end != SessionEnd.LINE;
  }

  /** Whether a total or part of it was left out. */
  boolean jumped() {
    return jumped;
  }

  /**
   * How fast the line was since the totals were last read. Nobody knows after the first reading and
   * after one that was doubted; a packet sent again says nothing new.
   */
  LineRate rate(AccountedSession.Delta delta) {
    if (waits || isFirst()) {
      return LineRate.UNKNOWN;
    }
    return isLater()
        ? LineRate.of(delta.downloadOctets(), delta.uploadOctets(), sinceRead())
        : session.rate;
  }

  private boolean isFirst() {
    return session.isNew() && session.packets() == 1;
  }

  /** By the router's own clock where it tells: it reads that together with its counters. */
  private Duration sinceRead() {
    boolean tells = doubts.countedAt == null && laterSeconds >= OctetJump.APART_SECONDS;
    return Duration.ofSeconds(tells ? laterSeconds : spanSeconds);
  }

  /** Notes when the totals were last read; call it before the session takes the packet's time. */
  void markCounted(Instant at) {
    if (!waits) {
      doubts.countedAt = null;
    } else if (doubts.countedAt == null) {
      doubts.countedAt = session.updatedAt;
    }
  }
}
