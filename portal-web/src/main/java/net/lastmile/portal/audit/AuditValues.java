package net.lastmile.portal.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import net.lastmile.portal.client.Api;
import net.lastmile.portal.client.ApiProblem;
import net.lastmile.portal.login.StaffSession;
import net.lastmile.portal.shell.Formats;

/**
 * Formats the values of the audit trail: amounts with their units, ids as names. A value that
 * cannot be parsed is shown as recorded.
 */
@RequestScoped
class AuditValues {
  private static final String NO_RATE = "0";

  /** Caches names: a page of the trail mentions few things, each many times. */
  private final Map<UUID, String> names = new HashMap<>();

  private Api api;
  private Formats formats;
  private StaffSession staff;

  AuditValues() {}

  @Inject
  AuditValues(Api api, Formats formats, StaffSession staff) {
    this.api = api;
    this.formats = formats;
    this.staff = staff;
  }

  /** Empty for no value. */
  String say(String field, String raw) {
    try {
      if (field.endsWith("Minor")) {
        return formats.money(Long.parseLong(raw), staff.getMe().tenant().currency());
      }
      if (field.endsWith("Kbps")) {
        return raw.equals(NO_RATE) ? "" : formats.rate(Integer.parseInt(raw));
      }
      if (field.endsWith("Date")) {
        return formats.date(LocalDate.parse(raw));
      }
      if (field.endsWith("Id") || field.equals("nas")) {
        return names.computeIfAbsent(UUID.fromString(raw), id -> name(field, id));
      }
    } catch (IllegalArgumentException | DateTimeParseException other) {
      return raw;
    }
    return raw.startsWith("[") && raw.endsWith("]") ? raw.substring(1, raw.length() - 1) : raw;
  }

  private String name(String field, UUID id) {
    try {
      return switch (field) {
        case "planId", "expiredPlanId" -> api.plans().get(id).name();
        case "preferredNasId", "nas" -> api.nas().get(id).name();
        case "ipv4PoolId", "ipv6PoolId", "delegatedPoolId" -> api.pools().get(id).name();
        default -> id.toString();
      };
    } catch (ApiProblem gone) {
      return id.toString();
    }
  }
}
