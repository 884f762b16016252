package net.lastmile.accounting.session;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.lastmile.edge.contract.event.AccountingEvent;
import net.lastmile.edge.contract.event.AccountingEvent.StatusType;
import net.lastmile.edge.contract.event.IgnoredValue;
import net.lastmile.edge.contract.event.KnownSession;
import net.lastmile.edge.contract.event.NasIdentity;
import net.lastmile.edge.contract.event.SessionNames;

/**
 * A session as its packets describe it, in whatever order they come. It begins with the first
 * packet of any kind and ends with its Stop. A newer packet of the session undoes any other end.
 */
public final class AccountedSession {
  /** The terminate cause of a session whose router fell silent; not one of RFC 2866. */
  public static final String LOST = "Lost";

  final String uniqueId;
  final UUID nasId;
  final String sessionId;

  /** Null: it has no row yet. */
  final SessionPlace place;

  Instant startedAt;
  boolean startIsTold;
  Instant updatedAt;
  Instant stoppedAt;

  /** Null while the session is live. */
  SessionEnd end;

  long seconds;
  long inputOctets;
  long outputOctets;
  Long intervalSeconds;
  LineRate rate = LineRate.UNKNOWN;
  UUID subscriberId;
  String terminateCause;

  final SessionDoubts doubts = new SessionDoubts();

  /** The values left out of the packet applied last. */
  Set<IgnoredValue> lastIgnored = Set.of();

  private final Map<SessionColumn, String> said = new EnumMap<>(SessionColumn.class);
  private int packets;

  AccountedSession(String uniqueId, UUID nasId, String sessionId, SessionPlace place) {
    this.uniqueId = uniqueId;
    this.nasId = nasId;
    this.sessionId = sessionId;
    this.place = place;
  }

  /** Traffic that a packet added, and when it flowed. */
  record Delta(Instant from, Instant to, long downloadOctets, long uploadOctets) {}

  /** A session that was unknown before this packet. */
  static AccountedSession begin(AccountingEvent first) {
    AccountedSession session =
        new AccountedSession(SessionKey.of(first), first.nasId(), first.sessionId(), null);
    session.startedAt = first.beganAt();
    session.startIsTold = first.tellsItsStart();
    session.updatedAt = session.startedAt;
    return session;
  }

  boolean isNew() {
    return place == null;
  }

  /** How many of its packets were applied in this batch. */
  int packets() {
    return packets;
  }

  /** The value that packets gave for a column; null if none. */
  String said(SessionColumn column) {
    return said.get(column);
  }

  /** Sets a column from its stored value. */
  void said(SessionColumn column, String value) {
    if (value != null && !value.isEmpty()) {
      said.put(column, value);
    }
  }

  /**
   * Without a NAS-Port-Id, column nasportid holds NAS-Port, as tools expect; that is not a port id.
   */
  void forgetPortIdThatIsThePort() {
    String port = said.get(SessionColumn.NAS_PORT);
    if (port != null) {
      said.remove(SessionColumn.NAS_PORT_ID, port);
    }
  }

  /** The facts that {@link net.lastmile.edge.contract.event.SessionRule} needs. */
  KnownSession known() {
    return new KnownSession(
        new SessionNames(
            text(SessionColumn.CLASS),
            subscriberId,
            text(SessionColumn.SESSION_USERNAME),
            text(SessionColumn.NAS_PORT),
            text(SessionColumn.NAS_PORT_ID),
            new NasIdentity(
                text(SessionColumn.NAS_OWN_ADDRESS), text(SessionColumn.NAS_IDENTIFIER))),
        startedAt,
        startIsTold,
        updatedAt,
        stoppedAt,
        end == SessionEnd.NAS);
  }

  private String text(SessionColumn column) {
    return said.getOrDefault(column, "");
  }

  /** Applies a packet and returns the traffic it adds. Input is what the line sends. */
  Delta apply(AccountingEvent reported, AccountedLine line) {
    AccountingEvent event = SessionDoubt.judged(reported, this);
    packets++;
    lastIgnored = EnumSet.noneOf(IgnoredValue.class);
    lastIgnored.addAll(event.ignored());
    Delta delta = take(event, line);
    doubts.ignored.addAll(lastIgnored);
    return delta;
  }

  private Delta take(AccountingEvent event, AccountedLine line) {
    Instant at = event.happenedAt();
    boolean newer = !at.isBefore(updatedAt);
    hear(event, newer);
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
    learnStart(event);
    if (newer) {
      if (event.type() == StatusType.INTERIM) {
        intervalSeconds = at.getEpochSecond() - updatedAt.getEpochSecond();
        rate = reading.rate(delta);
      }
      reading.markCounted(at);
      goOnAfter(at);
      updatedAt = at;
    }
    if (event.type() == StatusType.STOP && end != SessionEnd.LINE) {
      // An edge's clock that was set back must not end a session before it began.
      stoppedAt = at.isBefore(startedAt) ? startedAt.plusSeconds(event.sessionSeconds()) : at;
      terminateCause = event.terminateCause();
      end = SessionEnd.LINE;
    }
    return delta;
  }

  private void hear(AccountingEvent event, boolean newer) {
    for (SessionColumn column : SessionColumn.values()) {
      String value = column.of(event);
      if (value != null && newer && !column.isOfTheBeginning()) {
        said.put(column, value);
      } else if (value != null) {
        said.putIfAbsent(column, value);
      }
    }
  }

  private void learnStart(AccountingEvent event) {
    if (!event.tellsItsStart()) {
      return;
    }
    Instant began = event.beganAt();
    boolean better = !startIsTold || event.type() == StatusType.START;
    if (better && began.isBefore(startedAt)) {
      startedAt = began;
    }
    startIsTold = true;
  }

  /** If another edge has heard of the session since, that outweighs one edge's silence. */
  private void lose(Instant heardLastAt) {
    if (stoppedAt == null && !updatedAt.isAfter(heardLastAt)) {
      stoppedAt = updatedAt;
      terminateCause = LOST;
      end = SessionEnd.SILENCE;
    }
  }

  private void goOnAfter(Instant at) {
    if (end != null && end != SessionEnd.LINE && at.isAfter(stoppedAt)) {
      stoppedAt = null;
      terminateCause = null;
      end = null;
    }
  }
}
