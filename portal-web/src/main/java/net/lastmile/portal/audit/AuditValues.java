package net.lastmile.portal.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import net.lastmile.portal.client.Api;
import net.lastmile.portal.client.ApiProblem;
import net.lastmile.portal.field.FieldWords;

/**
 * Formats the values of the audit trail: amounts with their units, ids as names. A value that
 * cannot be parsed is shown as recorded.
 */
@RequestScoped
class AuditValues {
  private static final Pattern NUMBER = Pattern.compile("(?:Minor|Kbps)$");

  /** Caches names: a page of the trail mentions few things, each many times. */
  private final Map<UUID, String> names = new HashMap<>();

  private Api api;
  private FieldWords fields;

  AuditValues() {}

  @Inject
  AuditValues(Api api, FieldWords fields) {
    this.api = api;
    this.fields = fields;
  }

  /** Empty for no value. */
  String say(String words, String field, String raw) {
    try {
      if (NUMBER.matcher(field).find()) {
        return fields.value(words, field, Long.valueOf(raw));
      }
      if (field.endsWith("Date")) {
        return fields.value(words, field, LocalDate.parse(raw));
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
