package net.lastmile.api.subscribers;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.lastmile.api.field.Amount;
import net.lastmile.api.field.Days;
import net.lastmile.api.field.LinePassword;
import net.lastmile.api.field.LineUsername;
import net.lastmile.api.field.Mac;
import net.lastmile.api.field.Most;
import net.lastmile.api.field.Range;
import net.lastmile.api.field.Required;
import net.lastmile.api.field.Text;
import net.lastmile.edge.contract.record.LineLogin;

/**
 * A subscriber to create, or the fields of one to change (null leaves a field as it is). The
 * username cannot be changed here.
 *
 * @param username as the router sends it, 1 to 253 octets in UTF-8 without control characters;
 *     stored in Unicode's composed form (NFC), and in lower case unless the log-in rules say that
 *     case matters
 * @param password of the line (PPPoE secret), up to 128 octets, may be empty; stored encrypted,
 *     given back by a call of its own alone. A line that logs in by its place needs none
 * @param status {@code ACTIVE} or {@code INACTIVE}; active if null on create
 * @param expiryDate last day of service in the tenant's zone; from the plan's validity if null on
 *     create
 * @param overridePrice whether {@code price} replaces the plan's price at a renewal
 * @param price decimal text in the tenant's currency; empty for 0
 * @param macs the only hardware addresses that may log in, at most 8, in any usual spelling; an
 *     empty list allows any
 * @param saveMac whether the first address seen becomes the only one
 * @param sessionLimit sessions at the same time, at most 100; 0: as the plan says
 * @param login {@code PASSWORD} if null on create; {@code MAC}: its username is a hardware address
 *     that Calling-Station-Id must equal; {@code CIRCUIT}: its username is what Agent-Circuit-Id or
 *     NAS-Port-Id must name. With the last two, log-ins over DHCP and IPoE need no password
 */
public record SubscriberRequest(
    @Required @LineUsername String username,
    @LinePassword String password,
    @Required UUID planId,
    SubscriberStatus status,
    @Days LocalDate expiryDate,
    Boolean overridePrice,
    @Amount String price,
    @Valid @JsonUnwrapped Person person,
    @Valid @JsonUnwrapped Place place,
    @Valid @JsonUnwrapped LineAddresses addresses,
    @Text(max = 2_000, area = true) String note,
    @Most(8) List<@Mac String> macs,
    Boolean saveMac,
    @Range(max = 100) Integer sessionLimit,
    LineLogin login) {
  @Override
  public String toString() {
    return "SubscriberRequest[username=" + username + ", planId=" + planId + "]";
  }
}
