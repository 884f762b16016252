package net.lastmile.edge.contract;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * One verified Accounting-Request (RFC 2866) as the NAS sent it, or the word that none came.
 * Counters are the session's totals so far, Gigawords (RFC 2869 section 5.1) already added. Input
 * is what the NAS received from the subscriber: the subscriber's upload. Text that the packet did
 * not carry is empty.
 *
 * @param classToken Class as given at the Access-Accept, in hexadecimal: of ours what names the
 *     log-in, of others all of it
 * @param sourceAddress where the packet came from
 * @param framedIpv6Address Framed-IPv6-Address (RFC 6911), as RFC 5952 spells it
 * @param framedInterfaceId Framed-Interface-Id (RFC 3162): four groups of hexadecimal digits
 * @param delaySeconds Acct-Delay-Time: how long the NAS had been trying
 * @param terminateCause as named in RFC 2866 section 5.10, for instance {@code User-Request}
 * @param nas how the NAS names itself
 * @param eventTimestamp Event-Timestamp (RFC 2869 section 5.3) in seconds since 1970; 0: not sent
 * @param subscriberId whom we gave the Class to; null where it does not say
 * @param ignored what of the packet cannot be, and is left out of this event; never null
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
   * Event-Timestamp has whole seconds and clocks differ: within this, Acct-Delay-Time is as right
   * and finer.
   */
  static final Duration CLOCKS_DIFFER = Duration.ofSeconds(60);

  /** An edge of another release may say less, or have reasons that this one does not know. */
  public AccountingEvent {
    EnumSet<IgnoredValue> known = EnumSet.noneOf(IgnoredValue.class);
    if (ignored != null) {
      ignored.stream().filter(Objects::nonNull).forEach(known::add);
    }
    ignored = Collections.unmodifiableSet(known);
    nas = nas == null ? NasIdentity.NONE : nas;
  }

  /**
   * When the NAS made the packet: it may have tried for a while (Acct-Delay-Time), or somebody kept
   * the packet for it (Event-Timestamp). The older of both counts, if the NAS's clock can be
   * believed: it is not ahead, and not far behind.
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
   * Whether a NAS whose clock is about right can have stamped a packet so that came then: a clock
   * that nobody set begins at 1970, and one that is ahead tells of what is still to come.
   */
  public static boolean isTimestamp(long eventTimestamp, Instant at) {
    long age = at.getEpochSecond() - eventTimestamp;
    return eventTimestamp > 0
        && age >= -CLOCKS_DIFFER.toSeconds()
        && age <= AccountingLimits.MAX_DELAY_SECONDS;
  }

  /** When its session began, as this packet tells it. */
  public Instant beganAt() {
    return type == StatusType.START ? happenedAt() : happenedAt().minusSeconds(sessionSeconds);
  }

  /** Some routers leave Acct-Session-Time out, and that a session was lost is no packet. */
  public boolean tellsItsStart() {
    return type == StatusType.START || type != StatusType.LOST && sessionSeconds > 0;
  }

  /** The same from a NAS that takes input for output. */
  public AccountingEvent withDirectionsSwapped() {
    return measuring(at, outputOctets, inputOctets, sessionSeconds, delaySeconds, ignored);
  }

  /** The same with other numbers. */
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

  /** The same with every text that a router chose put through a rule. */
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
     * No packet but the edge's own word: the session was silent for too long and is over. It was
     * heard last {@code delaySeconds} ago; counters say nothing.
     */
    LOST
  }
}
