package net.lastmile.network;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.net.InetAddress;
import net.lastmile.api.network.NasRequest;
import net.lastmile.api.network.NasRules;
import net.lastmile.edge.contract.address.RouterAddresses;
import net.lastmile.edge.contract.record.MessageAuthenticatorPolicy;
import net.lastmile.edge.contract.record.Vendor;
import net.lastmile.platform.fields.Patch;
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
    @JsonUnwrapped NasRules rules) {
  /** RFC 5176 section 2.1. */
  private static final int COA_PORT = 3799;

  /**
   * The value in MikroTik's own presets; our router configuration sets whichever port is chosen
   * here.
   */
  private static final int MIKROTIK_COA_PORT = 1700;

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
    Patch<NasSettings> patch = Patch.of(NasSettings.class, BLANK, BLANK, NasRequest.class, request);
    if (request.coaPort() == null && request.vendor() == Vendor.MIKROTIK) {
      patch.set("coaPort", MIKROTIK_COA_PORT);
    }
    return BLANK.admitted(patch.changed(), addresses, errors);
  }

  /** These settings with the request's fields changed; faults go to the errors. */
  NasSettings with(NasRequest changes, RouterAddresses addresses, FieldErrors errors) {
    NasSettings after =
        Patch.of(NasSettings.class, BLANK, this, NasRequest.class, changes).changed();
    return admitted(after, addresses, errors);
  }

  NasSettings requiringMessageAuthenticator() {
    return Patch.of(NasSettings.class, this)
        .set("messageAuthenticator", MessageAuthenticatorPolicy.REQUIRED)
        .changed();
  }

  /** A router that was admitted once stays, whatever rule came since. */
  private NasSettings admitted(NasSettings after, RouterAddresses addresses, FieldErrors errors) {
    errors.check(
        after.address().equals(address) || addresses.admit(InetAddress.ofLiteral(after.address())),
        "address",
        "no-router",
        "No router can have this address here.");
    return after;
  }
}
