package net.lastmile.subscribers;

import java.nio.charset.StandardCharsets;
import java.util.Currency;
import net.lastmile.api.subscribers.LineAddresses;
import net.lastmile.api.subscribers.SubscriberRequest;
import net.lastmile.edge.contract.address.MacAddress;
import net.lastmile.edge.contract.record.LineLogin;
import net.lastmile.edge.contract.record.Username;
import net.lastmile.network.address.Ipv6Prefix;
import net.lastmile.platform.fields.Patch;
import net.lastmile.platform.money.PriceField;
import net.lastmile.platform.problem.FieldErrors;

/** Reads what the annotations of a request's fields cannot say; faults are collected. */
final class ProfileForm {
  static final String STATIC_IP = "staticIp";
  static final String FRAMED = "framedIpv6Prefix";
  static final String DELEGATED = "delegatedIpv6Prefix";

  private final Profile before;
  private final Username.Case usernameCase;
  private final Currency currency;
  private final FieldErrors errors;

  /**
   * @param usernameCase whether case tells usernames apart
   * @param currency of prices
   */
  ProfileForm(Profile before, Username.Case usernameCase, Currency currency, FieldErrors errors) {
    this.before = before;
    this.usernameCase = usernameCase;
    this.currency = currency;
    this.errors = errors;
  }

  Patch<Profile> read(SubscriberRequest r) {
    LineLogin login = r.login() == null ? before.login() : r.login();
    long price = PriceField.read("price", r.price(), before.price().priceMinor(), currency, errors);
    Patch<Profile> patch =
        Patch.of(Profile.class, Profile.BLANK, before, SubscriberRequest.class, r)
            .set("priceMinor", price)
            .set("username", username(r.username(), login));
    LineAddresses addresses = patch.changed().addresses();
    errors.check(
        addresses.framedIpv6Prefix() == null
            || addresses.delegatedIpv6Prefix() == null
            || !Ipv6Prefix.overlap(addresses.framedIpv6Prefix(), addresses.delegatedIpv6Prefix()),
        DELEGATED,
        "overlap",
        "It overlaps the line's prefix of the link.");
    return patch;
  }

  private String username(String text, LineLogin login) {
    if (text == null && (login == before.login() || before.username() == null)) {
      return before.username();
    }
    String username = Username.of(text == null ? before.username() : text.strip(), usernameCase);
    return login == LineLogin.MAC ? ofMac(username) : username;
  }

  private String ofMac(String username) {
    byte[] octets = username.getBytes(StandardCharsets.UTF_8);
    long mac = MacAddress.whole(octets, 0, octets.length);
    errors.check(
        mac != MacAddress.NONE,
        "username",
        "not-a-mac",
        "A line that logs in by its hardware address has that as its username.");
    return mac == MacAddress.NONE ? username : Username.ofMac(mac);
  }
}
