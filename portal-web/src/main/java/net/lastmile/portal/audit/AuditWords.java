package net.lastmile.portal.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.lastmile.api.audit.AuditView;
import net.lastmile.portal.site.Texts;

/**
 * Shows the audit trail in the words of the forms: their labels for fields and for choices. A field
 * that is in no form gets the text {@code audit.field}, or else its name in the API.
 */
@Named
@RequestScoped
public class AuditWords {
  private static final String NONE = "–";

  /** The forms' prefixes in the texts, by type of subject. */
  private static final Map<String, String> FORMS =
      Map.of(
          "plan", "plans",
          "nas", "nas",
          "subscriber", "subscribers",
          "staff", "staff",
          "pool", "pools",
          "domain", "domains",
          "tenant", "company",
          "access_rules", "logInRules",
          "coa-job", "orders");

  private static final Pattern UNIT = Pattern.compile("(?:Minor|Kbps|Millis|Id)$");
  private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]*|true|false|changed");

  private Texts texts;
  private AuditValues values;

  AuditWords() {}

  @Inject
  AuditWords(Texts texts, AuditValues values) {
    this.texts = texts;
    this.values = values;
  }

  /** A changed field with its label; {@code –} stands for no value. */
  public record Line(String label, String before, String after) {}

  public String action(AuditView entry) {
    return textOr(entry.action(), "audit.action." + entry.action());
  }

  public String subject(AuditView entry) {
    return textOr(entry.subjectType(), "audit.subject." + entry.subjectType());
  }

  /** What changed. Leaves out fields that had no value before and have none now. */
  public List<Line> lines(AuditView entry) {
    return entry.changes().stream()
        .map(
            change ->
                new Line(
                    label(entry, change.field()),
                    value(entry, change.field(), change.before()),
                    value(entry, change.field(), change.after())))
        .filter(line -> !line.before().equals(line.after()))
        .toList();
  }

  private String label(AuditView entry, String field) {
    return textOr(
        field, ofForm(entry, field), ofForm(entry, withoutUnit(field)), "audit.field." + field);
  }

  private String value(AuditView entry, String field, String raw) {
    if (raw == null || raw.isEmpty()) {
      return NONE;
    }
    if (CONSTANT.matcher(raw).matches()) {
      return textOr(raw, ofForm(entry, field) + "." + raw, "audit.value." + raw);
    }
    String said = values.say(field, raw);
    return said.isEmpty() ? NONE : said;
  }

  private static String ofForm(AuditView entry, String field) {
    return FORMS.getOrDefault(entry.subjectType(), "") + "." + field;
  }

  private static String withoutUnit(String field) {
    return UNIT.matcher(field).replaceFirst("");
  }

  /** The text of the first key that exists. */
  private String textOr(String otherwise, String... keys) {
    return Stream.of(keys).filter(texts::has).findFirst().map(texts::get).orElse(otherwise);
  }
}
