package net.lastmile.subscribers;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.lastmile.edge.contract.LineLogin;

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
    OwnPrice price,
    String fullName,
    String phone,
    String email,
    String address,
    String building,
    String region,
    String nationality,
    String country,
    LineAddresses addresses,
    String note,
    List<String> macs,
    boolean saveMac,
    int sessionLimit,
    LineLogin login) {
  static final Profile BLANK =
      new Profile(
          null,
          null,
          SubscriberStatus.ACTIVE,
          null,
          OwnPrice.NONE,
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          LineAddresses.NONE,
          "",
          List.of(),
          false,
          0,
          LineLogin.PASSWORD);

  Profile withExpiry(LocalDate date) {
    return new Profile(
        username,
        planId,
        status,
        date,
        price,
        fullName,
        phone,
        email,
        address,
        building,
        region,
        nationality,
        country,
        addresses,
        note,
        macs,
        saveMac,
        sessionLimit,
        login);
  }
}
