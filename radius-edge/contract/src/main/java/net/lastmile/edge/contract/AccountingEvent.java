package net.lastmile.edge.contract;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * One verified Accounting-Request (RFC 2866) as the NAS sent it, or the word that none came.
 * Counters are the session's totals so far, Gigawords (RFC 2869 section 5.1) already added. Input
 * is what the NAS received from the subscriber: the subscriber's upload. Text that the packet did
 * not carry is empty.
 *
 * @param classToken Class as given at the Access-Accept, in hexadecimal
 * @param sourceAddress where the packet came from
 * @param framedIpv6Address Framed-IPv6-Address (RFC 6911), as RFC 5952 spells it
 * @param framedInterfaceId Framed-Interface-Id (RFC 3162): four groups of hexadecimal digits
 * @param delaySeconds Acct-Delay-Time: how long the NAS had been trying
 * @param terminateCause as named in RFC 2866 section 5.10, for instance {@code User-Request}
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
    Set<IgnoredValue> ignored)
    implements EdgeEvent {

  /** An edge of another release may say less, or have reasons that this one does not know. */
  public AccountingEvent {
    EnumSet<IgnoredValue> known = EnumSet.noneOf(IgnoredValue.class);
    if (ignored != null) {
      ignored.stream().filter(Objects::nonNull).forEach(known::add);
    }
    ignored = Collections.unmodifiableSet(known);
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
        newIgnored);
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
