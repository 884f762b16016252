package net.lastmile.edge.histories;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.lastmile.edge.contract.event.AccountingEvent.StatusType;

/**
 * What three lines of a router do in an hour, generated from a seed: sessions with and without
 * Stops, a restart, and packets that are lost, sent twice, late by seconds or by a day, in any
 * order. Also the expected result, from a model that knows which session each packet belongs to.
 */
public final class AccountingHistory {
  private static final int LINES = 3;
  private static final int INTERIM_SECONDS = 60;
  private static final int DAY_SECONDS = 86_400;
  private static final int RESTART_SECONDS = 1_800;

  /**
   * A packet as it arrives at an edge.
   *
   * @param username empty in packets about the router itself
   * @param token Class in hexadecimal, or empty
   * @param at when it arrived
   * @param seconds Acct-Session-Time
   * @param octets Acct-Output-Octets
   * @param delaySeconds Acct-Delay-Time
   * @param stamped Event-Timestamp, or null
   * @param port NAS-Port; empty in packets with only the mandatory attributes of their session
   */
  public record Packet(
      StatusType type,
      String username,
      String sessionId,
      String token,
      Instant at,
      long seconds,
      long octets,
      int delaySeconds,
      Instant stamped,
      String port) {
    /** Whether it leaves out everything that many routers send in a Start only. */
    public boolean isTerse() {
      return port.isEmpty();
    }
  }

  /**
   * The expected final state of a session.
   *
   * @param stopped null while it is live
   */
  public record Expected(String username, Instant started, Instant stopped, long octets) {}

  private final Random random;
  private final Instant noon;
  private final boolean givesClass;
  private final boolean oneIdForAll;
  private final List<Sent> arriving = new ArrayList<>();
  private final List<Session> sessions = new ArrayList<>();
  private final List<Expected> expected;
  private int ids;

  /** A packet on its way; one about the router itself has no session. */
  private record Sent(
      Session session, StatusType type, Instant happened, Instant at, long octets) {}

  private final class Session {
    final int line;
    final Instant started;
    final String id;
    final String token;
    boolean known;
    Instant heard;
    Instant stopped;
    boolean byLine;
    long octets;

    Session(int line, Instant started) {
      this.line = line;
      this.started = started;
      this.id = oneIdForAll ? "0" : String.format("%08x", ++ids);
      this.token = givesClass ? token() : "";
    }
  }

  public AccountingHistory(long seed, Instant noon) {
    this.random = new Random(seed);
    this.noon = noon;
    this.givesClass = random.nextBoolean();
    this.oneIdForAll = random.nextBoolean();
    boolean restarts = random.nextBoolean();
    for (int line = 0; line < LINES; line++) {
      live(line, 0, restarts ? RESTART_SECONDS - INTERIM_SECONDS : 2 * RESTART_SECONDS);
    }
    if (restarts) {
      ids = 0;
      Instant on = noon.plusSeconds(RESTART_SECONDS);
      arriving.add(new Sent(null, StatusType.ACCOUNTING_ON, on, on, 0));
      for (int line = 0; line < LINES; line++) {
        live(line, RESTART_SECONDS + INTERIM_SECONDS, 2 * RESTART_SECONDS);
      }
    }
    arriving.sort(Comparator.comparing(Sent::at));
    this.expected = model();
  }

  /**
   * Generates a line's sessions one after another; the last one's Stop may get lost or never be
   * sent.
   */
  private void live(int line, int from, int until) {
    int second = from + random.nextInt(INTERIM_SECONDS);
    while (second < until - 2 * INTERIM_SECONDS) {
      Session session = new Session(line, noon.plusSeconds(second));
      sessions.add(session);
      send(session, StatusType.START, 0, 0);
      int length = INTERIM_SECONDS + random.nextInt(10 * INTERIM_SECONDS);
      int over = Math.min(second + length, until) - second;
      for (int age = INTERIM_SECONDS; age < over; age += INTERIM_SECONDS) {
        send(session, StatusType.INTERIM, age, age * 1_000L);
      }
      if (random.nextInt(4) > 0) {
        send(session, StatusType.STOP, over, over * 1_000L);
      }
      second += over + INTERIM_SECONDS + random.nextInt(INTERIM_SECONDS);
    }
  }

  /** Loses a packet, or sends it once or twice: at once, late by seconds, or late by a day. */
  private void send(Session session, StatusType type, int age, long octets) {
    int times = random.nextInt(6) == 0 ? 0 : 1 + random.nextInt(2);
    Instant happened = session.started.plusSeconds(age);
    for (int time = 0; time < times; time++) {
      int late =
          switch (random.nextInt(6)) {
            case 0 -> DAY_SECONDS + random.nextInt(INTERIM_SECONDS);
            case 1, 2 -> random.nextInt(5 * INTERIM_SECONDS);
            default -> 0;
          };
      arriving.add(new Sent(session, type, happened, happened.plusSeconds(late), octets));
    }
  }

  /** The packets in order of arrival, in batches. */
  public List<List<Packet>> batches() {
    List<List<Packet>> batches = new ArrayList<>();
    for (int at = 0; at < arriving.size(); ) {
      int end = Math.min(arriving.size(), at + 1 + random.nextInt(12));
      batches.add(arriving.subList(at, end).stream().map(this::packet).toList());
      at = end;
    }
    return batches;
  }

  private Packet packet(Sent sent) {
    Session session = sent.session();
    if (session == null) {
      return new Packet(sent.type(), "", "", "", sent.at(), 0, 0, 0, null, "");
    }
    long seconds = sent.happened().getEpochSecond() - session.started.getEpochSecond();
    boolean again = givesClass && sent.type() == StatusType.INTERIM && random.nextInt(4) == 0;
    boolean silent = sent.type() != StatusType.START && random.nextInt(4) == 0;
    String token = silent ? "" : again ? token() : session.token;
    int late = (int) (sent.at().getEpochSecond() - sent.happened().getEpochSecond());
    boolean isStamped = late > 2 * INTERIM_SECONDS && random.nextBoolean();
    return new Packet(
        sent.type(),
        "line" + session.line,
        session.id,
        token,
        sent.at(),
        seconds,
        sent.octets(),
        isStamped ? 0 : late,
        isStamped ? sent.happened() : null,
        silent ? "" : Integer.toString(session.line));
  }

  private String token() {
    return String.format("%016x%016x", random.nextLong(), random.nextLong());
  }

  /** The expected sessions. */
  public List<Expected> expected() {
    return expected;
  }

  private List<Expected> model() {
    for (Sent sent : arriving) {
      if (sent.session() == null) {
        sessions.forEach(session -> restart(session, sent.happened()));
      } else {
        hear(sent.session(), sent);
      }
    }
    return sessions.stream()
        .filter(session -> session.known)
        .map(s -> new Expected("line" + s.line, s.started, s.stopped, s.octets))
        .toList();
  }

  private static void restart(Session session, Instant on) {
    boolean ends = session.known && session.stopped == null && session.started.isBefore(on);
    if (ends && !session.heard.isAfter(on)) {
      session.stopped = on;
      session.heard = on;
    }
  }

  private static void hear(Session session, Sent sent) {
    boolean newer = !session.known || sent.happened().isAfter(session.heard);
    session.known = true;
    session.octets = Math.max(session.octets, sent.octets());
    if (newer) {
      session.heard = sent.happened();
      session.stopped = session.byLine ? session.stopped : null;
    }
    if (sent.type() == StatusType.STOP) {
      session.stopped = sent.happened();
      session.byLine = true;
    }
  }
}
