package net.lastmile.testing;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import net.lastmile.edge.contract.event.AccountingEvent;
import net.lastmile.edge.contract.event.AccountingEvent.StatusType;
import net.lastmile.edge.contract.event.NasIdentity;

/**
 * What an edge reports of an Accounting-Request: from a PPPoE line at port {@code ether1}, unless
 * the test says otherwise.
 */
public final class AccountingPacket {
  private final UUID tenant;
  private UUID nas;
  private final String username;
  private final StatusType type;
  private long number = 1;
  private Instant at = Instant.now();
  private String session;
  private String token = "0a0b0c";
  private long inputOctets;
  private long outputOctets;
  private long seconds;
  private int delaySeconds;
  private String port = "1";
  private String portId = "ether1";
  private String address = "100.64.0.7";
  private String cause = "User-Request";
  private NasIdentity ownName = NasIdentity.NONE;
  private long eventTimestamp;
  private UUID line;
  private String framedIpv6Prefix = "";
  private String delegatedIpv6Prefix = "";
  private String framedIpv6Address = "";
  private String framedInterfaceId = "";
  private String callingStationId = "AA:BB:CC:DD:EE:FF";

  private AccountingPacket(UUID tenant, UUID nas, String username, StatusType type) {
    this.tenant = tenant;
    this.nas = nas;
    this.username = username;
    this.type = type;
    this.session = "session of " + username;
  }

  public static AccountingPacket of(UUID tenant, UUID nas, String username, StatusType type) {
    return new AccountingPacket(tenant, nas, username, type);
  }

  /** Its number in the edge's journal. */
  public AccountingPacket number(long number) {
    this.number = number;
    return this;
  }

  public AccountingPacket at(Instant when) {
    this.at = when;
    return this;
  }

  /**
   * @param id Acct-Session-Id
   * @param token Class, as given at the Access-Accept
   */
  public AccountingPacket session(String id, String token) {
    this.session = id;
    this.token = token;
    return this;
  }

  /** NAS-Port without NAS-Port-Id; empty for neither. */
  public AccountingPacket port(String number) {
    this.port = number;
    this.portId = "";
    return this;
  }

  /** Without the attributes that many routers send only in a Start. */
  public AccountingPacket terse() {
    this.callingStationId = "";
    this.address = "";
    return port("");
  }

  /** Framed-IP-Address. */
  public AccountingPacket address(String framedIp) {
    this.address = framedIp;
    return this;
  }

  /** Event-Timestamp. */
  public AccountingPacket stamped(Instant when) {
    this.eventTimestamp = when.getEpochSecond();
    return this;
  }

  /** Acct-Terminate-Cause of a Stop. */
  public AccountingPacket because(String terminateCause) {
    this.cause = terminateCause;
    return this;
  }

  /** From another router than the test's. */
  public AccountingPacket nas(UUID router) {
    this.nas = router;
    return this;
  }

  /**
   * How its NAS identifies itself.
   *
   * @param ownAddress NAS-IP-Address
   * @param identifier NAS-Identifier
   */
  public AccountingPacket from(String ownAddress, String identifier) {
    this.ownName = new NasIdentity(ownAddress, identifier);
    return this;
  }

  /** The subscriber that the Class names. */
  public AccountingPacket line(UUID subscriber) {
    this.line = subscriber;
    return this;
  }

  /** The session's totals so far. */
  public AccountingPacket totals(long seconds, long inputOctets, long outputOctets) {
    this.seconds = seconds;
    this.inputOctets = inputOctets;
    this.outputOctets = outputOctets;
    return this;
  }

  /** Acct-Delay-Time. */
  public AccountingPacket delayed(int seconds) {
    this.delaySeconds = seconds;
    return this;
  }

  /** Framed-IPv6-Prefix, Delegated-IPv6-Prefix, Framed-IPv6-Address and Framed-Interface-Id. */
  public AccountingPacket ipv6(
      String framedPrefix, String delegatedPrefix, String address, String interfaceId) {
    this.framedIpv6Prefix = framedPrefix;
    this.delegatedIpv6Prefix = delegatedPrefix;
    this.framedIpv6Address = address;
    this.framedInterfaceId = interfaceId;
    return this;
  }

  /** Calling-Station-Id. */
  public AccountingPacket from(String station) {
    this.callingStationId = station;
    return this;
  }

  public AccountingEvent event() {
    return new AccountingEvent(
        number,
        tenant,
        nas,
        at,
        type,
        session,
        token,
        username,
        "10.0.0.1",
        port,
        portId,
        "Ethernet",
        address,
        framedIpv6Prefix,
        delegatedIpv6Prefix,
        framedIpv6Address,
        framedInterfaceId,
        callingStationId,
        "",
        "Framed-User",
        "PPP",
        inputOctets,
        outputOctets,
        seconds,
        delaySeconds,
        type == StatusType.STOP ? cause : "",
        ownName,
        eventTimestamp,
        line,
        Set.of());
  }
}
