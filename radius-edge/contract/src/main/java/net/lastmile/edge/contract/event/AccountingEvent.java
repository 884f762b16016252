package net.lastmile.edge.contract.event;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * One verified Accounting-Request (RFC 2866) as the NAS sent it, or the edge's notice that none
 * came any more. Counters are the session's totals so far, Gigawords (RFC 2869 section 5.1) already
 * added. Input is what the NAS received from the subscriber: the subscriber's upload. Text
 * attributes that the packet did not carry are empty.
 *
 * @param classToken Class as given at the Access-Accept, in hexadecimal: of a Class of ours the
 *     part that names the log-in, of any other the whole
 * @param sourceAddress where the packet came from
 * @param framedIpv6Address Framed-IPv6-Address (RFC 6911), as RFC 5952 spells it
 * @param framedInterfaceId Framed-Interface-Id (RFC 3162): four groups of hexadecimal digits
 * @param delaySeconds Acct-Delay-Time: how long the NAS had been trying to send the packet
 * @param terminateCause as named in RFC 2866 section 5.10, for instance {@code User-Request}
 * @param nas how the NAS names itself
 * @param eventTimestamp Event-Timestamp (RFC 2869 section 5.3) in seconds since 1970; 0: not sent
 * @param subscriberId the subscriber whom the Class was given to; null if the Class does not say
 * @param ignored the impossible values of the packet, which are left out of this event; never null
 */
public record AccountingEvent(
    long number,
    UUID tenantId,
    UUID nasId,
    Instant at,
    StatusType type,
    String sessionId,
    String classToken,
    String username,
    String sourceAddress,
    String nasPort,
    String nasPortId,
    String nasPortType,
    String framedIp,
    String framedIpv6Prefix,
    String delegatedIpv6Prefix,
    String framedIpv6Address,
    String framedInterfaceId,
    String callingStationId,
    String calledStationId,
    String serviceType,
    String framedProtocol,
    long inputOctets,
    long outputOctets,
    long sessionSeconds,
    int delaySeconds,
    String terminateCause,
    NasIdentity nas,
    long eventTimestamp,
    UUID subscriberId,
    Set<IgnoredValue> ignored)
    implements EdgeEvent {
  /**
   * Event-Timestamp has whole seconds, and clocks differ. Within this difference Acct-Delay-Time is
   * as right, and finer.
   */
  static final Duration CLOCKS_DIFFER = Duration.ofSeconds(60);

  /**
   * An edge of another release may leave fields out, or send reasons that this one does not know.
   */
  public AccountingEvent {
    EnumSet<IgnoredValue> known = EnumSet.noneOf(IgnoredValue.class);
    if (ignored != null) {
      ignored.stream().filter(Objects::nonNull).forEach(known::add);
    }
    ignored = Collections.unmodifiableSet(known);
    nas = nas == null ? NasIdentity.NONE : nas;
  }

  /**
   * When the NAS made the packet. It may have been trying to send it for a while (Acct-Delay-Time),
   * or somebody may have kept the packet for it (Event-Timestamp). The earlier of the two times
   * counts, provided that the NAS's clock is credible: not ahead, and not far behind.
   */
  public Instant happenedAt() {
    Instant delayed = at.minusSeconds(delaySeconds);
    if (!isTimestamp(eventTimestamp, at)) {
      return delayed;
    }
    Instant stamped = Instant.ofEpochSecond(eventTimestamp);
    return stamped.isBefore(delayed.minus(CLOCKS_DIFFER)) ? stamped : delayed;
  }

  /**
   * Whether a NAS whose clock is about right can have put this timestamp on a packet that arrived
   * at this time. A clock that was never set starts at 1970; one that is ahead gives times in the
   * future.
   */
  public static boolean isTimestamp(long eventTimestamp, Instant at) {
    long age = at.getEpochSecond() - eventTimestamp;
    return eventTimestamp > 0
        && age >= -CLOCKS_DIFFER.toSeconds()
        && age <= AccountingLimits.MAX_DELAY_SECONDS;
  }

  /** When the packet's session began, according to this packet. */
  public Instant beganAt() {
    return type == StatusType.START ? happenedAt() : happenedAt().minusSeconds(sessionSeconds);
  }

  /** Some routers leave out Acct-Session-Time, and the notice of a lost session is not a packet. */
  public boolean tellsItsStart() {
    return type == StatusType.START || type != StatusType.LOST && sessionSeconds > 0;
  }

  /** The same event, for a NAS that has input and output the wrong way round. */
  public AccountingEvent withDirectionsSwapped() {
    return measuring(at, outputOctets, inputOctets, sessionSeconds, delaySeconds, ignored);
  }

  /** The same event with other numbers. */
  public AccountingEvent measuring(
      Instant newAt,
      long newInputOctets,
      long newOutputOctets,
      long newSessionSeconds,
      int newDelaySeconds,
      Set<IgnoredValue> newIgnored) {
    return new AccountingEvent(
        number,
        tenantId,
        nasId,
        newAt,
        type,
        sessionId,
        classToken,
        username,
        sourceAddress,
        nasPort,
        nasPortId,
        nasPortType,
        framedIp,
        framedIpv6Prefix,
        delegatedIpv6Prefix,
        framedIpv6Address,
        framedInterfaceId,
        callingStationId,
        calledStationId,
        serviceType,
        framedProtocol,
        newInputOctets,
        newOutputOctets,
        newSessionSeconds,
        newDelaySeconds,
        terminateCause,
        nas,
        eventTimestamp,
        subscriberId,
        newIgnored);
  }

  /** The same event with a rule applied to every text that a router chose. */
  public AccountingEvent mapTexts(UnaryOperator<String> rule) {
    return new AccountingEvent(
        number,
        tenantId,
        nasId,
        at,
        type,
        rule.apply(sessionId),
        rule.apply(classToken),
        rule.apply(username),
        rule.apply(sourceAddress),
        rule.apply(nasPort),
        rule.apply(nasPortId),
        rule.apply(nasPortType),
        rule.apply(framedIp),
        rule.apply(framedIpv6Prefix),
        rule.apply(delegatedIpv6Prefix),
        rule.apply(framedIpv6Address),
        rule.apply(framedInterfaceId),
        rule.apply(callingStationId),
        rule.apply(calledStationId),
        rule.apply(serviceType),
        rule.apply(framedProtocol),
        inputOctets,
        outputOctets,
        sessionSeconds,
        delaySeconds,
        rule.apply(terminateCause),
        new NasIdentity(rule.apply(nas.address()), rule.apply(nas.identifier())),
        eventTimestamp,
        subscriberId,
        ignored);
  }

  /** Acct-Status-Type, RFC 2866 section 5.1. */
  public enum StatusType {
    START,
    INTERIM,
    STOP,
    ACCOUNTING_ON,
    ACCOUNTING_OFF,
    /**
     * Not a packet but the edge's own notice: the session was silent for too long and has ended. It
     * was last heard {@code delaySeconds} ago; the counters mean nothing.
     */
    LOST
  }
}
