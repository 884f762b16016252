package net.lastmile.portal.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import net.lastmile.portal.client.ApiProblem;
import net.lastmile.portal.feature.Features;
import net.lastmile.portal.field.FieldWords;

/**
 * Formats the values of the audit trail: amounts with their units, ids as names. A value that
 * cannot be parsed is shown as recorded.
 */
@RequestScoped
class AuditValues {
  private static final Pattern NUMBER = Pattern.compile("(?:Minor|Kbps|Seconds|Millis)$");

  /** Caches names: a page of the trail mentions few things, each many times. */
  private final Map<UUID, String> names = new HashMap<>();

  private Features features;
  private FieldWords fields;

  AuditValues() {}

  @Inject
  AuditValues(Features features, FieldWords fields) {
    this.features = features;
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
      return features.names(field).map(name -> name.apply(id)).orElseGet(id::toString);
    } catch (ApiProblem gone) {
      return id.toString();
    }
  }
}
