package net.lastmile.network;

import java.net.InetAddress;
import net.lastmile.api.network.NasRequest;
import net.lastmile.api.network.NasUpdate;
import net.lastmile.edge.contract.MessageAuthenticatorPolicy;
import net.lastmile.edge.contract.RouterAddresses;
import net.lastmile.edge.contract.Vendor;
import net.lastmile.platform.problem.FieldErrors;

/** Everything about a NAS that people decide, except its secret. */
record NasSettings(
    String name,
    String address,
    Vendor vendor,
    MessageAuthenticatorPolicy messageAuthenticator,
    int coaPort,
    boolean active,
    String note,
    boolean directionsSwapped,
    NasRules rules) {
  /** RFC 5176 section 2.1. */
  private static final int COA_PORT = 3799;

  /**
   * The value in MikroTik's own presets; our router configuration sets whichever port is chosen
   * here.
   */
  private static final int MIKROTIK_COA_PORT = 1700;

  private static final int NAME_MAX = 64;
  private static final int NOTE_MAX = 2_000;
  private static final int PORT_MAX = 65_535;

  private static final NasSettings BLANK =
      new NasSettings(
          null,
          null,
          Vendor.GENERIC,
          MessageAuthenticatorPolicy.LEARN,
          COA_PORT,
          true,
          "",
          false,
          NasRules.NONE);

  static NasSettings of(NasRequest request, RouterAddresses addresses, FieldErrors errors) {
    errors.required("name", request.name()).required("address", request.address());
    return BLANK.with(
        new NasUpdate(
            request.name(),
            request.address(),
            request.vendor(),
            null,
            request.messageAuthenticator(),
            request.coaPort() == null ? coaPort(request.vendor()) : request.coaPort(),
            null,
            request.note(),
            null,
            request.allowedRealms(),
            request.allowedPools(),
            request.packetsPerSecond(),
            request.coaPerSecond(),
            request.unsignedReplies()),
        addresses,
        errors);
  }

  private static int coaPort(String vendor) {
    return Vendor.MIKROTIK.name().equals(vendor) ? MIKROTIK_COA_PORT : COA_PORT;
  }

  /** These settings with the request's fields changed; faults go to the errors. */
  NasSettings with(NasUpdate update, RouterAddresses addresses, FieldErrors errors) {
    errors
        .check(update.name() == null || !update.name().isBlank(), "name", "required", "Needed.")
        .text("name", update.name(), NAME_MAX)
        .text("note", update.note(), NOTE_MAX)
        .range("coaPort", update.coaPort(), 1, PORT_MAX);
    return new NasSettings(
        update.name() == null ? name : update.name().strip(),
        address(update.address(), addresses, errors),
        oneOf(Vendor.class, "vendor", update.vendor(), vendor, errors),
        oneOf(
            MessageAuthenticatorPolicy.class,
            "messageAuthenticator",
            update.messageAuthenticator(),
            messageAuthenticator,
            errors),
        update.coaPort() == null ? coaPort : update.coaPort(),
        update.active() == null ? active : update.active(),
        update.note() == null ? note : update.note(),
        update.directionsSwapped() == null ? directionsSwapped : update.directionsSwapped(),
        rules.with(update, errors));
  }

  NasSettings requiringMessageAuthenticator() {
    return new NasSettings(
        name,
        address,
        vendor,
        MessageAuthenticatorPolicy.REQUIRED,
        coaPort,
        active,
        note,
        directionsSwapped,
        rules);
  }

  private String address(String text, RouterAddresses addresses, FieldErrors errors) {
    if (text == null) {
      return address;
    }
    String canonical = IpText.host(text).orElse(null);
    errors.check(
        canonical != null, "address", "invalid", "An IPv4 or IPv6 address, for instance 10.0.0.1.");
    errors.check(
        canonical == null
            || canonical.equals(address)
            || addresses.admit(InetAddress.ofLiteral(canonical)),
        "address",
        "no-router",
        "No router can have this address here.");
    return canonical;
  }

  private static <E extends Enum<E>> E oneOf(
      Class<E> type, String field, String text, E otherwise, FieldErrors errors) {
    if (text == null) {
      return otherwise;
    }
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(text)) {
        return constant;
      }
    }
    errors.add(field, "unknown", "This is none of the known values.");
    return otherwise;
  }
}
