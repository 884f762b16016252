package net.lastmile.api.subscribers;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A subscriber to create, or the fields of one to change (null leaves a field as it is). The
 * username cannot be changed here.
 *
 * @param username as the router sends it, 1 to 253 octets in UTF-8 without control characters;
 *     stored in Unicode's composed form (NFC), and in lower case unless the log-in rules say that
 *     case matters
 * @param password of the line (PPPoE secret), up to 128 octets, may be empty; stored encrypted,
 *     never given back. A line that logs in by its place needs none
 * @param status {@code ACTIVE} or {@code INACTIVE}; active if null on create
 * @param expiryDate last day of service in the tenant's zone; from the plan's validity if null on
 *     create
 * @param overridePrice whether {@code price} replaces the plan's price at a renewal
 * @param price decimal text in the tenant's currency; empty for 0
 * @param nationality ISO 3166-1 alpha-2, as {@code country}; the empty text for none
 * @param staticIp IPv4 address; the empty text removes it
 * @param framedIpv6Prefix prefix of the link, 32 to 64 bits, such as {@code 2001:db8:7::/64}; must
 *     not overlap another subscriber's; the empty text removes it
 * @param delegatedIpv6Prefix prefix for the network behind the subscriber's router, likewise
 * @param macs the only hardware addresses that may log in, at most 8, in any usual spelling; an
 *     empty list allows any
 * @param saveMac whether the first address seen becomes the only one
 * @param sessionLimit sessions at the same time, at most 100; 0: as the plan says
 * @param login {@code PASSWORD} if null on create; {@code MAC}: its username is a hardware address
 *     that Calling-Station-Id must equal; {@code CIRCUIT}: its username is what Agent-Circuit-Id or
 *     NAS-Port-Id must name. With the last two, log-ins over DHCP and IPoE need no password
 */
public record SubscriberRequest(
    String username,
    String password,
    UUID planId,
    String status,
    LocalDate expiryDate,
    Boolean overridePrice,
    String price,
    String fullName,
    String phone,
    String email,
    String address,
    String building,
    String region,
    String nationality,
    String country,
    String staticIp,
    String framedIpv6Prefix,
    String delegatedIpv6Prefix,
    String note,
    List<String> macs,
    Boolean saveMac,
    Integer sessionLimit,
    String login) {
  @Override
  public String toString() {
    return "SubscriberRequest[username=" + username + ", planId=" + planId + "]";
  }
}
