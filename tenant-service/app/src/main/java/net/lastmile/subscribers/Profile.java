package net.lastmile.subscribers;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.lastmile.api.subscribers.LineAddresses;
import net.lastmile.api.subscribers.Person;
import net.lastmile.api.subscribers.Place;
import net.lastmile.api.subscribers.SubscriberStatus;
import net.lastmile.edge.contract.record.LineLogin;

/**
 * Everything about a subscriber that people decide, except the password. Texts that are not set are
 * empty.
 *
 * @param sessionLimit 0: the plan's
 */
record Profile(
    String username,
    UUID planId,
    SubscriberStatus status,
    LocalDate expiryDate,
    @JsonUnwrapped OwnPrice price,
    @JsonUnwrapped Person person,
    @JsonUnwrapped Place place,
    @JsonUnwrapped LineAddresses addresses,
    String note,
    List<String> macs,
    boolean saveMac,
    int sessionLimit,
    LineLogin login) {
  /** What a new subscriber has unless the request says otherwise. */
  static final Profile BLANK =
      new Profile(
          null,
          null,
          SubscriberStatus.ACTIVE,
          null,
          OwnPrice.NONE,
          Person.UNKNOWN,
          Place.UNKNOWN,
          LineAddresses.NONE,
          "",
          List.of(),
          false,
          0,
          LineLogin.PASSWORD);
}
