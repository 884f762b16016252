package net.lastmile.subscribers;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import net.lastmile.api.subscribers.SubscriberRequest;
import net.lastmile.catalog.Price;
import net.lastmile.edge.contract.LineLogin;
import net.lastmile.edge.contract.MacAddress;
import net.lastmile.edge.contract.Username;
import net.lastmile.platform.mail.EmailAddress;
import net.lastmile.platform.problem.FieldErrors;

/** Reads a request field by field; an absent field keeps its value, and faults are collected. */
final class ProfileForm {
  /** The most that fits into User-Password (RFC 2865 section 5.2). */
  private static final int PASSWORD_OCTETS_MAX = 128;

  private static final int PASSWORD_MIN = 2;

  /**
   * Phone numbers as people write them, with an extension; ITU-T E.164 allows at most 15 digits.
   */
  private static final Pattern PHONE =
      Pattern.compile("|\\+?[\\p{Nd} ()/.-]{3,}(?:(?:x|ext\\.?|#) ?\\p{Nd}{1,6})?");

  private static final int PHONE_DIGITS_MIN = 3;
  private static final int PHONE_DIGITS_MAX = 21;
  private static final int NAME_MAX = 120;
  private static final int PHONE_MAX = 32;
  private static final int ADDRESS_MAX = 300;
  private static final int MACS_MAX = 8;
  private static final int SESSIONS_MAX = 100;
  private static final int NOTE_MAX = 2_000;
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  /** A later date is a typing error, and its instant would not fit what we store. */
  private static final LocalDate LAST_DATE = LocalDate.of(2999, 12, 31);

  private static final LocalDate FIRST_DATE = LocalDate.of(2000, 1, 1);

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

  Profile read(SubscriberRequest r) {
    checkPassword(r.password());
    LineLogin login = login(r.login());
    errors.check(
        r.email() == null
            || r.email().isEmpty()
            || r.email().equals(before.email())
            || EmailAddress.isValid(r.email()),
        "email",
        "invalid",
        "An e-mail address; before the @, letters without accents.");
    return new Profile(
        username(r.username(), login),
        r.planId() == null ? before.planId() : r.planId(),
        status(r.status()),
        expiryDate(r.expiryDate()),
        price(r),
        text("fullName", r.fullName(), before.fullName(), NAME_MAX),
        phone(r.phone()),
        r.email() == null ? before.email() : r.email(),
        text("address", r.address(), before.address(), ADDRESS_MAX),
        text("building", r.building(), before.building(), NAME_MAX),
        text("region", r.region(), before.region(), NAME_MAX),
        country("nationality", r.nationality(), before.nationality()),
        country("country", r.country(), before.country()),
        new LineAddressForm(before.addresses(), errors).read(r),
        text("note", r.note(), before.note(), NOTE_MAX),
        macs(r.macs()),
        r.saveMac() == null ? before.saveMac() : r.saveMac(),
        sessionLimit(r.sessionLimit()),
        login);
  }

  private void checkPassword(String password) {
    if (password == null) {
      return;
    }
    int octets = password.getBytes(StandardCharsets.UTF_8).length;
    errors
        .range("password", octets, 0, PASSWORD_OCTETS_MAX)
        .check(
            octets != 1,
            "password",
            "too-short",
            "One character is no password: at least " + PASSWORD_MIN + ".")
        .check(
            password.codePoints().noneMatch(Character::isISOControl),
            "password",
            "control-character",
            "Control characters are not allowed.");
  }

  private String username(String text, LineLogin login) {
    if (text == null && (login == before.login() || before.username() == null)) {
      return before.username();
    }
    String username = Username.of(text == null ? before.username() : text.strip(), usernameCase);
    errors.check(
        Username.isAllowed(username),
        "username",
        "invalid",
        "1 to 253 octets in UTF-8, without control characters.");
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

  private LineLogin login(String text) {
    if (text == null) {
      return before.login();
    }
    for (LineLogin login : LineLogin.values()) {
      if (login.name().equals(text)) {
        return login;
      }
    }
    errors.add("login", "unknown", "PASSWORD, MAC or CIRCUIT.");
    return before.login();
  }

  private String phone(String text) {
    if (text == null || text.equals(before.phone())) {
      return before.phone();
    }
    errors.text("phone", text, PHONE_MAX);
    // Direction marks are copied along with a number from a text in Arabic or Hebrew.
    String phone = text.replaceAll("[\u200e\u200f\u061c]", "").strip();
    long digits = phone.codePoints().filter(Character::isDigit).count();
    boolean dialled = digits >= PHONE_DIGITS_MIN && digits <= PHONE_DIGITS_MAX;
    errors.check(
        phone.isEmpty() || dialled && PHONE.matcher(phone).matches(),
        "phone",
        "not-a-phone",
        "A phone number, for instance +57 300 123 4567.");
    return phone;
  }

  private SubscriberStatus status(String text) {
    if (text == null) {
      return before.status();
    }
    for (SubscriberStatus status : SubscriberStatus.values()) {
      if (status.name().equals(text)) {
        return status;
      }
    }
    errors.add("status", "unknown", "ACTIVE or INACTIVE.");
    return before.status();
  }

  private LocalDate expiryDate(LocalDate date) {
    if (date == null) {
      return before.expiryDate();
    }
    errors.check(
        !date.isBefore(FIRST_DATE) && !date.isAfter(LAST_DATE),
        "expiryDate",
        "out-of-range",
        "From " + FIRST_DATE + " to " + LAST_DATE + ".");
    return date;
  }

  private OwnPrice price(SubscriberRequest r) {
    OwnPrice old = before.price();
    return new OwnPrice(
        r.overridePrice() == null ? old.overridePrice() : r.overridePrice(),
        Price.read("price", r.price(), old.priceMinor(), currency, errors));
  }

  private String text(String field, String text, String otherwise, int maxLength) {
    errors.text(field, text, maxLength);
    return text == null ? otherwise : text.strip();
  }

  private String country(String field, String code, String otherwise) {
    errors.check(
        code == null || code.isEmpty() || COUNTRIES.contains(code),
        field,
        "unknown",
        "A country's two letters (ISO 3166-1).");
    return code == null ? otherwise : code;
  }

  private List<String> macs(List<String> texts) {
    if (texts == null) {
      return before.macs();
    }
    errors.range("macs", texts.size(), 0, MACS_MAX);
    Set<String> macs = new LinkedHashSet<>();
    for (String text : texts) {
      long mac = text == null ? MacAddress.NONE : MacAddress.parse(text.strip());
      if (mac == MacAddress.NONE) {
        errors.add("macs", "invalid", "Hardware addresses, for instance 00:1A:2B:3C:4D:5E.");
        return before.macs();
      }
      macs.add(MacAddress.text(mac));
    }
    return List.copyOf(macs);
  }

  private int sessionLimit(Integer limit) {
    errors.range("sessionLimit", limit, 0, SESSIONS_MAX);
    return limit == null ? before.sessionLimit() : limit;
  }
}
