package net.lastmile.portal.field;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.lastmile.api.field.EntryKind;
import net.lastmile.api.field.Fields;
import net.lastmile.portal.shell.Formats;
import net.lastmile.portal.site.Texts;

/**
 * What a field is called, and how its value is shown. A field of {@code words}, for instance of
 * {@code subscribers}, has the text {@code subscribers.<field>}; beside it may stand {@code .help},
 * {@code .none} for no value, and one for each constant.
 */
@Named
@RequestScoped
public class FieldWords {
  /** The end of a name that says in what a value is counted, or that it names something. */
  private static final Pattern UNIT = Pattern.compile("(?:Minor|Kbps|Millis|Id|Name)$");

  private Texts texts;
  private Formats formats;

  FieldWords() {}

  @Inject
  public FieldWords(Texts texts, Formats formats) {
    this.texts = texts;
    this.formats = formats;
  }

  /**
   * A field as it is shown.
   *
   * @param none whether it has no value, whatever that means for it
   */
  public record Fact(String label, String value, boolean none) {}

  /** The field's label; its name if it has none. */
  public String label(String words, String field) {
    return find(words, field, "").orElse(field);
  }

  public Optional<String> findLabel(String words, String field) {
    return find(words, field, "");
  }

  /** Empty if there is no help. */
  public String help(String words, String field) {
    return find(words, field, ".help").orElse("");
  }

  /** What no value means; a dash if there is nothing to say. */
  public String none(String words, String field) {
    return find(words, field, ".none").orElse("–");
  }

  public String unit(FieldFacts facts) {
    return facts.kind() == EntryKind.MONEY
        ? formats.getCurrency()
        : texts.get("form.unit." + (facts.isRate() ? "RATE" : facts.unit()));
  }

  /** What to enter, for somebody who has entered something else; null if nothing is known. */
  public String wrong(FieldFacts facts) {
    return facts.getTyped() == null ? null : texts.get("form.wrong." + facts.getTyped());
  }

  /** Constants to choose from, by label. */
  public Map<String, String> choices(String words, String field, Collection<?> constants) {
    Map<String, String> choices = new LinkedHashMap<>();
    for (Object constant : constants) {
      choices.put(constant(words, field, constant.toString()), constant.toString());
    }
    return choices;
  }

  /** A constant's text; its name if it has none. */
  public String constant(String words, String field, String name) {
    return find(words, field, "." + name).or(() -> text("audit.value." + name)).orElse(name);
  }

  /** The value in human-readable form; empty for none. */
  public String value(String words, String field, Object value) {
    return switch (value) {
      case null -> "";
      case Boolean yes -> constant(words, field, yes.toString());
      case Enum<?> one -> constant(words, field, one.name());
      case LocalDate date -> formats.date(date);
      case Instant at -> formats.absolute(at);
      case Number number -> number(words, field, number.longValue());
      case Collection<?> many ->
          many.stream().map(one -> value(words, field, one)).collect(Collectors.joining(", "));
      default -> value.toString();
    };
  }

  /** All fields of a group, in its order. */
  public List<Fact> facts(String words, Record group) {
    return facts(words, values(group));
  }

  /**
   * Some fields of a record, in their order.
   *
   * @param fields their names, separated by spaces
   */
  public List<Fact> chosen(String words, Record from, String fields) {
    Map<String, Object> values = values(from);
    Map<String, Object> chosen = new LinkedHashMap<>();
    Stream.of(fields.split(" ", -1)).forEach(field -> chosen.put(field, values.get(field)));
    return facts(words, chosen);
  }

  private List<Fact> facts(String words, Map<String, Object> values) {
    return values.entrySet().stream()
        .map(
            field ->
                new Fact(
                    label(words, field.getKey()),
                    value(words, field.getKey(), field.getValue()),
                    isNone(field.getValue())))
        .toList();
  }

  private static boolean isNone(Object value) {
    return switch (value) {
      case null -> true;
      case String text -> text.isEmpty();
      case Number number -> number.longValue() == 0;
      case Collection<?> many -> many.isEmpty();
      default -> false;
    };
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> values(Record record) {
    return Fields.values((Class<Record>) record.getClass(), record);
  }

  private String number(String words, String field, long number) {
    if (number == 0) {
      Optional<String> none = find(words, field, ".none");
      if (none.isPresent()) {
        return none.get();
      }
      if (field.endsWith("Kbps") || field.endsWith("Seconds")) {
        return "";
      }
    }
    if (field.endsWith("Minor")) {
      return formats.money(number, formats.getCurrency());
    }
    if (field.endsWith("Kbps")) {
      return formats.rate(Math.toIntExact(number));
    }
    if (field.endsWith("Millis")) {
      return number + " " + texts.get("form.unit.MILLISECONDS");
    }
    return field.endsWith("Seconds") ? formats.duration(number) : formats.count(number);
  }

  private Optional<String> find(String words, String field, String of) {
    return text(words + "." + field + of)
        .or(() -> text(words + "." + UNIT.matcher(field).replaceFirst("") + of));
  }

  private Optional<String> text(String key) {
    return texts.has(key) ? Optional.of(texts.get(key)) : Optional.empty();
  }
}
