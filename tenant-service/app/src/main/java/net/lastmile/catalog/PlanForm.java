package net.lastmile.catalog;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Currency;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.regex.Pattern;
import net.lastmile.api.catalog.PlanRequest;
import net.lastmile.edge.contract.AddressKind;
import net.lastmile.edge.contract.PlanNetwork;
import net.lastmile.network.IpText;
import net.lastmile.platform.problem.ErrorNames;
import net.lastmile.platform.problem.FieldErrors;

/** Reads a request field by field; an absent field keeps its value, and faults are collected. */
final class PlanForm {
  private static final int NAME_MAX = 64;
  private static final int BURST_SECONDS_MAX = 3_600;
  private static final int INTERIM_MIN_SECONDS = 60;
  private static final int INTERIM_MAX_SECONDS = 3_600;
  private static final int IDLE_MAX_SECONDS = 604_800;
  private static final int SESSIONS_MAX = 1_000;

  /** Names that routers can store; an attribute itself holds 253 octets (RFC 2865 section 5). */
  private static final Pattern ROUTER_NAME = Pattern.compile("[ -~]{0,63}");

  private final PlanTerms before;
  private final Currency currency;
  private final FieldErrors errors;

  PlanForm(PlanTerms before, Currency currency, FieldErrors errors) {
    this.before = before;
    this.currency = currency;
    this.errors = errors;
  }

  PlanTerms read(PlanRequest r) {
    Validity.Unit unit =
        oneOf("validityUnit", r.validityUnit(), Validity.Unit.values(), before.validityUnit());
    Validity.Cycle cycle = oneOf("cycle", r.cycle(), Validity.Cycle.values(), before.cycle());
    errors.check(
        cycle == Validity.Cycle.FROM_START || unit == Validity.Unit.MONTHS,
        "validityUnit",
        "months-only",
        "A whole month or a monthly account is counted in MONTHS.");
    return new PlanTerms(
        name(r.name()),
        text("commercialName", r.commercialName(), before.commercialName()),
        rate("download", r.download(), before.downloadKbps()),
        rate("upload", r.upload(), before.uploadKbps()),
        burst("burstDownload", r.burstDownload(), before.burstDownloadKbps()),
        burst("burstUpload", r.burstUpload(), before.burstUploadKbps()),
        burst(
            "burstThresholdDownload",
            r.burstThresholdDownload(),
            before.burstThresholdDownloadKbps()),
        burst("burstThresholdUpload", r.burstThresholdUpload(), before.burstThresholdUploadKbps()),
        number("burstSeconds", r.burstSeconds(), before.burstSeconds(), 0, BURST_SECONDS_MAX),
        price("price", r.price(), before.priceMinor()),
        price("dayPrice", r.dayPrice(), before.dayPriceMinor()),
        price("resetPrice", r.resetPrice(), before.resetPriceMinor()),
        number("validity", r.validity(), before.validity(), 1, Validity.MAX_AMOUNT),
        unit,
        cycle,
        anchorDay(r.anchorDay(), cycle),
        routerName("pool", r.pool(), before.pool()),
        preferredNas(r.preferredNasId()),
        routerName("addressListIn", r.addressListIn(), before.addressListIn()),
        routerName("addressListOut", r.addressListOut(), before.addressListOut()),
        routerName("queueType", r.queueType(), before.queueType()),
        routerName("filterId", r.filterId(), before.filterId()),
        number(
            "interimSeconds",
            r.interimSeconds(),
            before.interimSeconds(),
            INTERIM_MIN_SECONDS,
            INTERIM_MAX_SECONDS),
        r.active() == null ? before.active() : r.active(),
        addresses(r, before.addresses()),
        network(r, before.network()));
  }

  private PlanNetwork network(PlanRequest r, PlanNetwork old) {
    return new PlanNetwork(
        server("dnsPrimary", r.dnsPrimary(), old.dnsPrimary(), false),
        server("dnsSecondary", r.dnsSecondary(), old.dnsSecondary(), false),
        server("dnsIpv6Primary", r.dnsIpv6Primary(), old.dnsIpv6Primary(), true),
        server("dnsIpv6Secondary", r.dnsIpv6Secondary(), old.dnsIpv6Secondary(), true),
        number("idleSeconds", r.idleSeconds(), old.idleSeconds(), 0, IDLE_MAX_SECONDS));
  }

  private String server(String field, String text, String otherwise, boolean ipv6) {
    if (text == null || text.isBlank()) {
      return text == null ? otherwise : "";
    }
    String address =
        IpText.host(text)
            .filter(host -> host.indexOf(':') >= 0 == ipv6)
            .filter(host -> AddressKind.of(InetAddress.ofLiteral(host)) == AddressKind.UNICAST)
            .orElse(null);
    errors.check(
        address != null,
        field,
        ipv6 ? "not-ipv6" : "not-ipv4",
        ipv6
            ? "An IPv6 address, for instance 2001:db8::53."
            : "An IPv4 address, for instance 192.0.2.53.");
    return address == null ? otherwise : address;
  }

  private PlanAddresses addresses(PlanRequest r, PlanAddresses old) {
    return new PlanAddresses(
        poolId("ipv4PoolId", r.ipv4PoolId(), old.ipv4PoolId()),
        poolId("ipv6PoolId", r.ipv6PoolId(), old.ipv6PoolId()),
        poolId("delegatedPoolId", r.delegatedPoolId(), old.delegatedPoolId()),
        routerName("framedIpv6Pool", r.framedIpv6Pool(), old.framedIpv6Pool()),
        routerName("delegatedIpv6Pool", r.delegatedIpv6Pool(), old.delegatedIpv6Pool()),
        number("sessionLimit", r.sessionLimit(), old.sessionLimit(), 0, SESSIONS_MAX));
  }

  private UUID poolId(String field, String text, UUID otherwise) {
    if (text == null || text.isBlank()) {
      return text == null ? otherwise : null;
    }
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException _) {
      errors.add(field, "unknown", "There is no such pool.");
      return otherwise;
    }
  }

  private String name(String name) {
    errors.check(name == null || !name.isBlank(), "name", "required", "This is needed.");
    return text("name", name, before.name());
  }

  private String text(String field, String text, String otherwise) {
    errors.text(field, text, NAME_MAX);
    return text == null ? otherwise : text.strip();
  }

  private String routerName(String field, String text, String otherwise) {
    errors.matches(field, text, ROUTER_NAME, "At most 63 printable ASCII characters.");
    return text == null ? otherwise : text.strip();
  }

  private UUID preferredNas(String id) {
    if (id == null || id.isBlank()) {
      return id == null ? before.preferredNasId() : null;
    }
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException _) {
      errors.add(
          "preferredNasId", ErrorNames.of(PlanError.UNKNOWN_NAS), PlanError.UNKNOWN_NAS.title());
      return null;
    }
  }

  private int number(String field, Integer number, int otherwise, int min, int max) {
    errors.range(field, number, min, max);
    return number == null ? otherwise : number;
  }

  private int rate(String field, String text, int otherwise) {
    if (text == null) {
      return otherwise;
    }
    OptionalInt kbps = Rate.parseKbps(text);
    errors.check(kbps.isPresent(), field, "not-a-rate", "A rate such as 20M, 1.5M, 2000 or 2000k.");
    return kbps.orElse(otherwise);
  }

  /** Like a rate, but the empty text means none. */
  private int burst(String field, String text, int otherwise) {
    return text != null && text.isBlank() ? 0 : rate(field, text, otherwise);
  }

  private long price(String field, String text, long otherwise) {
    return Price.read(field, text, otherwise, currency, errors);
  }

  /** A plan that is not a monthly account, or no longer, forgets its anchor day. */
  private int anchorDay(Integer day, Validity.Cycle cycle) {
    if (cycle != Validity.Cycle.MONTHLY_ACCOUNT) {
      return 0;
    }
    Integer set = day == null && before.anchorDay() > 0 ? Integer.valueOf(before.anchorDay()) : day;
    errors.required("anchorDay", set);
    return number("anchorDay", set, 0, 1, Validity.LAST_ANCHOR_DAY);
  }

  private <E extends Enum<E>> E oneOf(String field, String text, E[] values, E otherwise) {
    if (text == null) {
      return otherwise;
    }
    for (E value : values) {
      if (value.name().equals(text)) {
        return value;
      }
    }
    errors.add(field, "unknown", "One of " + Arrays.toString(values) + ".");
    return otherwise;
  }
}
