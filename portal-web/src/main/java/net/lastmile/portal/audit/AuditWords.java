package net.lastmile.portal.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.lastmile.api.audit.AuditAction;
import net.lastmile.api.audit.AuditView;
import net.lastmile.api.audit.AuditView.Change;
import net.lastmile.portal.feature.Features;
import net.lastmile.portal.field.FieldWords;
import net.lastmile.portal.site.Texts;

/**
 * Shows the audit trail in the words of the forms: their labels for fields and for choices. A field
 * that is in no form gets the text {@code audit.field}, or else its name in the API.
 */
@Named
@RequestScoped
public class AuditWords {
  private static final String NONE = "–";

  private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]*|true|false|changed");

  private Features features;
  private Texts texts;
  private FieldWords fields;
  private AuditValues values;

  AuditWords() {}

  @Inject
  AuditWords(Features features, Texts texts, FieldWords fields, AuditValues values) {
    this.features = features;
    this.texts = texts;
    this.fields = fields;
    this.values = values;
  }

  /**
   * A changed field with its label.
   *
   * @param before null if it had no value
   * @param after null if its thing was deleted
   */
  public record Line(String label, String before, String after) {}

  public String action(AuditView entry) {
    return textOr(entry.action().word(), "audit.action." + entry.action().word());
  }

  public String subject(AuditView entry) {
    return textOr(entry.subjectType(), "audit.subject." + entry.subjectType());
  }

  /** What changed. Leaves out fields that had no value before and have none now. */
  public List<Line> lines(AuditView entry) {
    return entry.changes().stream().flatMap(change -> line(entry, change).stream()).toList();
  }

  /** The names of the fields that changed. */
  public String fields(AuditView entry) {
    return lines(entry).stream().map(Line::label).collect(Collectors.joining(", "));
  }

  private Optional<Line> line(AuditView entry, Change change) {
    String before = value(entry, change.field(), change.before());
    String after = value(entry, change.field(), change.after());
    if (Objects.equals(before, after)) {
      return Optional.empty();
    }
    boolean emptied = after == null && entry.action() != AuditAction.DELETE;
    return Optional.of(new Line(label(entry, change.field()), before, emptied ? NONE : after));
  }

  private String label(AuditView entry, String field) {
    return fields
        .findLabel(form(entry), field)
        .orElseGet(() -> textOr(field, "audit.field." + field));
  }

  /** Null for no value. */
  private String value(AuditView entry, String field, String raw) {
    if (raw == null || raw.isEmpty()) {
      return null;
    }
    if (CONSTANT.matcher(raw).matches()) {
      return fields.constant(form(entry), field, raw);
    }
    String said = values.say(form(entry), field, raw);
    return said.isEmpty() ? null : said;
  }

  private String form(AuditView entry) {
    return features.auditedAs(entry.subjectType());
  }

  private String textOr(String otherwise, String key) {
    return texts.has(key) ? texts.get(key) : otherwise;
  }
}
