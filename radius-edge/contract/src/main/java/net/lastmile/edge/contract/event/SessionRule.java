package net.lastmile.edge.contract.event;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import net.lastmile.edge.contract.event.AccountingEvent.StatusType;

/**
 * Decides which session a packet belongs to, for edges and centre alike (ADR 0023). The candidates
 * are the sessions of the packet's source with the packet's Acct-Session-Id; everything else is
 * evidence, since a router may leave it out.
 *
 * <table>
 * <caption>The first case that fits decides</caption>
 * <tr><th>packet and session</th><th>same session?</th></tr>
 * <tr><td>the same Class, as long as ours, and either under our seal or not of two lines</td>
 *   <td>yes, whatever else differs</td></tr>
 * <tr><td>two NAS behind one proxy (NAS-IP-Address, NAS-Identifier)</td><td>no</td></tr>
 * <tr><td>Classes given to two lines; if that is unknown, two User-Names</td><td>no</td></tr>
 * <tr><td>two values of NAS-Port or NAS-Port-Id</td><td>no</td></tr>
 * <tr><td>two Classes, and one is not as long as ours; or nothing shows that they are of one line;
 *   or their starts are more than 10 minutes apart; or the packet is a Start, unless within 30 s
 *   of the session's start</td>
 *   <td>no: another log-in</td></tr>
 * <tr><td>the packet's session began after the last packet of this one</td>
 *   <td>no: the router restarted and uses its ids again</td></tr>
 * <tr><td>the packet was made before this session began</td>
 *   <td>no: it is of an earlier one</td></tr>
 * <tr><td>a Start of nearly the same time, sent again or late</td><td>yes</td></tr>
 * <tr><td>two Classes as long as ours, of one line, which authenticated again (802.1X)</td>
 *   <td>yes</td></tr>
 * <tr><td>none of the above; Class, name or port may be missing, or the Class cut</td>
 *   <td>yes</td></tr>
 * </table>
 *
 * Among several that fit, the same Class counts most, then the same line, then the nearest start.
 * Only the seal proves that a Class is ours, but older edges gave none, and routers cut it off. So
 * if the line is known by other means, the length of the Class is enough.
 */
public final class SessionRule {
  /**
   * A Class of ours has this many hexadecimal digits; one with another number was cut, or is not
   * ours.
   */
  private static final int TOKEN_DIGITS = 32;

  /**
   * A Start that is sent again may lack Acct-Delay-Time. No router retries for longer than this,
   * and none restarts within it.
   */
  static final Duration SENT_AGAIN = Duration.ofSeconds(30);

  /** Times this close count as the same moment, for router and edge. */
  static final Duration JITTER = Duration.ofSeconds(5);

  /** When two Classes are compared: how far a router's count of seconds is off at most. */
  static final Duration COUNTED = Duration.ofMinutes(10);

  /** Outweighs any difference in time. */
  private static final long EVIDENCE = Integer.MAX_VALUE;

  private SessionRule() {}

  /**
   * The session that a packet belongs to.
   *
   * @param candidates sessions of the packet's tenant, source and Acct-Session-Id
   * @param known what is known of a candidate
   * @return empty if the packet is the first of a session
   */
  public static <S> Optional<S> find(
      AccountingEvent packet, Collection<S> candidates, Function<S, KnownSession> known) {
    S best = null;
    long bestRank = Long.MIN_VALUE;
    for (S candidate : candidates) {
      KnownSession session = known.apply(candidate);
      if (isOf(packet, session)) {
        long rank = rank(packet, session);
        if (best == null || rank > bestRank) {
          best = candidate;
          bestRank = rank;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** Whether a packet with this session's id belongs to it. */
  public static boolean isOf(AccountingEvent packet, KnownSession session) {
    SessionNames said = SessionNames.of(packet);
    SessionNames names = session.names();
    if (isSameLogin(said, names)) {
      return true;
    }
    if (said.nas().differsFrom(names.nas())
        || isOtherLine(said, names)
        || differ(said.nasPort(), names.nasPort())
        || differ(said.nasPortId(), names.nasPortId())) {
      return false;
    }
    if (isOtherLogin(said, names) && !goesOn(packet, said, session)) {
      return false;
    }
    return !beganLater(packet, session) && !isOfOneBefore(packet, session);
  }

  private static boolean isSameLogin(SessionNames said, SessionNames names) {
    boolean same =
        said.classToken().length() == TOKEN_DIGITS && said.classToken().equals(names.classToken());
    // Without our seal the Class may be from another server, which gives the same one to many.
    return same && (said.subscriberId() != null || !isOtherLine(said, names));
  }

  private static boolean isOtherLogin(SessionNames said, SessionNames names) {
    String one = said.classToken();
    String other = names.classToken();
    boolean comparable = !one.isEmpty() && !other.isEmpty();
    return comparable && !one.startsWith(other) && !other.startsWith(one);
  }

  private static boolean isOtherLine(SessionNames said, SessionNames names) {
    return said.subscriberId() != null && names.subscriberId() != null
        ? !said.subscriberId().equals(names.subscriberId())
        : differ(lower(said.username()), lower(names.username()));
  }

  private static boolean isSameLine(SessionNames said, SessionNames names) {
    return said.subscriberId() != null && said.subscriberId().equals(names.subscriberId())
        || !said.username().isEmpty() && lower(said.username()).equals(lower(names.username()));
  }

  /**
   * The line authenticated again within its session, or the packet is a Start that came after that.
   */
  private static boolean goesOn(AccountingEvent packet, SessionNames said, KnownSession session) {
    boolean ours =
        said.classToken().length() == TOKEN_DIGITS
            && session.names().classToken().length() == TOKEN_DIGITS;
    if (!ours || !isSameLine(said, session.names())) {
      return false;
    }
    boolean isStart = packet.type() == StatusType.START;
    if (!packet.tellsItsStart() || !session.startIsTold()) {
      return !isStart;
    }
    Duration away = Duration.between(session.startedAt(), packet.beganAt()).abs();
    boolean isOver = session.endedAt() != null && packet.beganAt().isAfter(session.endedAt());
    return isStart ? !isOver && away.compareTo(SENT_AGAIN) <= 0 : away.compareTo(COUNTED) <= 0;
  }

  private static boolean beganLater(AccountingEvent packet, KnownSession session) {
    if (!packet.tellsItsStart()) {
      return false;
    }
    Instant began = packet.beganAt();
    if (session.endedAt() != null && session.endedByNas()) {
      return began.isAfter(session.endedAt())
          || packet.type() == StatusType.START && began.equals(session.endedAt());
    }
    Duration slack = packet.type() == StatusType.START ? Duration.ZERO : JITTER;
    return began.isAfter(session.heardAt().plus(slack))
        && began.isAfter(session.startedAt().plus(SENT_AGAIN));
  }

  private static boolean isOfOneBefore(AccountingEvent packet, KnownSession session) {
    return session.startIsTold()
        && packet.happenedAt().isBefore(session.startedAt().minus(SENT_AGAIN));
  }

  private static long rank(AccountingEvent packet, KnownSession session) {
    SessionNames said = SessionNames.of(packet);
    if (isSameLogin(said, session.names())) {
      return Long.MAX_VALUE;
    }
    Instant of = packet.tellsItsStart() ? packet.beganAt() : packet.happenedAt();
    long away = Duration.between(session.startedAt(), of).abs().toSeconds();
    boolean sameClass =
        !said.classToken().isEmpty() && said.classToken().equals(session.names().classToken());
    return (sameClass ? 2 * EVIDENCE : 0)
        + (isSameLine(said, session.names()) ? EVIDENCE : 0)
        - Math.min(away, EVIDENCE - 1);
  }

  private static boolean differ(String one, String other) {
    return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
