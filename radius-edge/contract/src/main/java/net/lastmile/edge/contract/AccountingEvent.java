package net.lastmile.edge.contract;

import java.time.Instant;
import java.util.UUID;

/**
 * One verified Accounting-Request (RFC 2866) as the NAS sent it, or the word that none came.
 * Counters are the session's totals so far, Gigawords (RFC 2869 section 5.1) already added. Input
 * is what the NAS received from the subscriber: the subscriber's upload. Text that the packet did
 * not carry is empty.
 *
 * @param classToken Class as given at the Access-Accept, in hexadecimal
 * @param sourceAddress where the packet came from
 * @param delaySeconds Acct-Delay-Time: how long the NAS had been trying
 * @param terminateCause as named in RFC 2866 section 5.10, for instance {@code User-Request}
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
    String callingStationId,
    String calledStationId,
    String serviceType,
    String framedProtocol,
    long inputOctets,
    long outputOctets,
    long sessionSeconds,
    int delaySeconds,
    String terminateCause)
    implements EdgeEvent {

  /** The same from a NAS that takes input for output. */
  public AccountingEvent withDirectionsSwapped() {
    return new AccountingEvent(
        number,
        tenantId,
        nasId,
        at,
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
        callingStationId,
        calledStationId,
        serviceType,
        framedProtocol,
        outputOctets,
        inputOctets,
        sessionSeconds,
        delaySeconds,
        terminateCause);
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
