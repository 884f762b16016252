package net.lastmile.testing;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import net.lastmile.edge.contract.AccountingEvent;
import net.lastmile.edge.contract.AccountingEvent.StatusType;

/**
 * What an edge tells of an Accounting-Request: of a PPPoE line at port {@code ether1}, where the
 * test says nothing else.
 */
public final class AccountingPacket {
  private final UUID tenant;
  private final UUID nas;
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
        "1",
        "ether1",
        "Ethernet",
        "100.64.0.7",
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
        type == StatusType.STOP ? "User-Request" : "",
        Set.of());
  }
}
