package net.lastmile.portal.field;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import net.lastmile.api.field.EntryKind;
import net.lastmile.api.field.Fields;
import net.lastmile.api.field.Format;
import net.lastmile.api.field.Lines;
import net.lastmile.api.field.Most;
import net.lastmile.api.field.Range;
import net.lastmile.api.field.Required;
import net.lastmile.api.field.Secret;
import net.lastmile.api.field.Unit;

/**
 * How a field of a request is entered: read once for each request from the types and annotations of
 * its record.
 *
 * @param javaType of the field; of its entries if it is a list
 * @param kind what people enter; of a list without a known kind of entries, several lines
 * @param format the annotation that names the kind; null if the type alone does
 * @param shortest fewest characters of a value; 0 if it may be empty
 * @param longest most characters of a value; 0 if the request does not say
 * @param zeroIsNone whether 0 stands for no value, so that the field may be left empty
 */
public record FieldFacts(
    String name,
    Class<?> javaType,
    boolean list,
    EntryKind kind,
    Class<? extends Annotation> format,
    boolean required,
    int shortest,
    int longest,
    boolean zeroIsNone,
    Unit unit) {
  private static final ClassValue<Map<String, FieldFacts>> KNOWN =
      new ClassValue<>() {
        @Override
        protected Map<String, FieldFacts> computeValue(Class<?> request) {
          Map<String, FieldFacts> facts = new LinkedHashMap<>();
          Fields.of(request).forEach((name, component) -> facts.put(name, read(component)));
          return Collections.unmodifiableMap(facts);
        }
      };

  /** Between the entries of a list, as people type them and as we show them. */
  private static final int SEPARATOR_LENGTH = 2;

  /** What a field is entered with. */
  public enum Control {
    SWITCH,
    CHOICE,
    AREA,
    PASSWORD,
    INPUT
  }

  /** The fields of a request by name, in its order; those of groups are among them. */
  public static Map<String, FieldFacts> of(Class<?> request) {
    return KNOWN.get(request);
  }

  private static FieldFacts read(RecordComponent component) {
    boolean list = component.getType() == List.class;
    AnnotatedElement value = Format.valueOf(component);
    Class<?> type = list ? String.class : component.getType();
    Optional<Format> format = Format.of(value);
    int longest = format.map(Format::longest).orElse(0);
    Most most = component.getAnnotation(Most.class);
    Range range = value.getAnnotation(Range.class);
    return new FieldFacts(
        component.getName(),
        type,
        list,
        format.map(Format::kind).orElseGet(() -> kindOf(type, list)),
        format.map(said -> said.annotation().annotationType()).orElse(null),
        component.isAnnotationPresent(Required.class),
        format.map(said -> said.entry().min()).orElse(0),
        most == null ? longest : listed(longest, most.value()),
        range != null && range.min() == 0,
        range == null ? Unit.NONE : range.unit());
  }

  private static EntryKind kindOf(Class<?> type, boolean list) {
    if (list) {
      return EntryKind.AREA;
    }
    if (type == LocalDate.class) {
      return EntryKind.DATE;
    }
    if (Number.class.isAssignableFrom(type)) {
      return EntryKind.WHOLE;
    }
    return type == UUID.class ? EntryKind.CODE : EntryKind.LINE;
  }

  private static int listed(int longest, int most) {
    return longest == 0 ? 0 : most * longest + (most - 1) * SEPARATOR_LENGTH;
  }

  public Control getControl() {
    if (javaType == Boolean.class) {
      return Control.SWITCH;
    }
    if (javaType.isEnum()) {
      return Control.CHOICE;
    }
    return switch (kind) {
      case COUNTRY, TIME_ZONE, CURRENCY, LANGUAGE -> Control.CHOICE;
      case AREA -> Control.AREA;
      case PASSWORD -> Control.PASSWORD;
      case LINE, CODE, EMAIL, PHONE, WHOLE, DECIMAL, MONEY, RATE, DATE, COLOR -> Control.INPUT;
    };
  }

  /** Whether the value is one of an enum's, which always has one. */
  public boolean isConstant() {
    return javaType.isEnum();
  }

  /** The names of the enum's constants; empty if it is none. */
  public List<String> getConstants() {
    return isConstant()
        ? Stream.of(javaType.getEnumConstants()).map(each -> ((Enum<?>) each).name()).toList()
        : List.of();
  }

  /** Whether people type it as a number in their language. */
  public boolean isNumber() {
    return switch (kind) {
      case WHOLE, MONEY, RATE -> true;
      case LINE, AREA, CODE, EMAIL, PHONE, PASSWORD, DECIMAL, DATE -> false;
      case COUNTRY, TIME_ZONE, CURRENCY, LANGUAGE, COLOR -> false;
    };
  }

  public boolean isRate() {
    return kind == EntryKind.RATE;
  }

  /** Whether it is technical text, or several of these. */
  public boolean isCode() {
    return kind == EntryKind.CODE;
  }

  public boolean isTechnical() {
    return format == Lines.class;
  }

  /** Whether an empty value can be sent to say that there is none any more. */
  public boolean isClearable() {
    return list || zeroIsNone || javaType == String.class;
  }

  /** Whether there are too many choices to look through. */
  public boolean isSearched() {
    return switch (kind) {
      case COUNTRY, TIME_ZONE, CURRENCY -> true;
      case LINE, AREA, CODE, EMAIL, PHONE, PASSWORD, WHOLE, DECIMAL, MONEY, RATE -> false;
      case DATE, LANGUAGE, COLOR -> false;
    };
  }

  /** Whether a unit stands beside the field. */
  public boolean isMeasured() {
    return kind == EntryKind.MONEY || isRate() || unit != Unit.NONE;
  }

  /** What the text has to look like; null if nothing is known before it is sent. */
  public Typed getTyped() {
    return Typed.of(kind, format);
  }

  /** The type of an HTML input. */
  public String getInputType() {
    return switch (kind) {
      case EMAIL -> "email";
      case PHONE -> "tel";
      case DATE -> "date";
      case COLOR -> "color";
      case PASSWORD -> "password";
      case LINE, AREA, CODE, WHOLE, DECIMAL, MONEY, RATE -> "text";
      case COUNTRY, TIME_ZONE, CURRENCY, LANGUAGE -> "text";
    };
  }

  /**
   * What else the element needs: the longest text, the keyboard of a phone, no spelling help where
   * it hinders, and the direction of what is written from left to right in every language.
   */
  public Map<String, Object> getAttributes() {
    Map<String, Object> attributes = new LinkedHashMap<>();
    if (longest > 0 && kind != EntryKind.DATE && kind != EntryKind.COLOR) {
      attributes.put("maxlength", String.valueOf(longest));
    }
    switch (kind) {
      case WHOLE -> attributes.put("inputmode", "numeric");
      case DECIMAL, MONEY -> attributes.put("inputmode", "decimal");
      case EMAIL, PHONE, PASSWORD -> attributes.put("dir", "ltr");
      case RATE -> attributes.putAll(Map.of("inputmode", "decimal", "dir", "ltr"));
      case CODE ->
          attributes.putAll(Map.of("spellcheck", "false", "autocapitalize", "none", "dir", "ltr"));
      case AREA -> {
        if (list) {
          attributes.putAll(Map.of("spellcheck", "false", "dir", "ltr"));
        } else if (isTechnical()) {
          attributes.putAll(
              Map.of("spellcheck", "false", "autocomplete", "off", "dir", "ltr", "wrap", "off"));
        }
      }
      case LINE, DATE, COUNTRY, TIME_ZONE, CURRENCY, LANGUAGE, COLOR -> {}
    }
    if (kind == EntryKind.PASSWORD || format == Secret.class) {
      // Also while it is shown: what is typed here is kept nowhere.
      attributes.put("data-secret", "true");
    }
    return attributes;
  }
}
