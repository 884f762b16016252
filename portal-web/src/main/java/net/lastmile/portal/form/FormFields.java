package net.lastmile.portal.form;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.lastmile.api.field.Fields;
import net.lastmile.api.field.Mac;
import net.lastmile.api.problem.Problem;
import net.lastmile.portal.client.ApiProblem;
import net.lastmile.portal.client.Json;
import net.lastmile.portal.field.FieldFacts;
import net.lastmile.portal.field.FieldFacts.Control;
import net.lastmile.portal.shell.Formats;

/**
 * The values of a form, by the names of the API's fields. How each is shown, typed and sent follows
 * from the request's record.
 */
public class FormFields implements Serializable {
  private static final int UNPROCESSABLE = 422;

  private final String words;
  private final List<Class<?>> requests;
  private transient Map<String, FieldFacts> facts;
  private String form = UUID.randomUUID().toString();
  private final HashMap<String, Object> values = new HashMap<>();
  private final HashMap<String, Object> loaded = new HashMap<>();
  private final HashSet<String> sentEmpty = new HashSet<>();
  private Locale locale = Locale.ROOT;

  /**
   * @param words what the texts of its fields begin with, for instance {@code subscribers}
   * @param requests what the form is sent as: to create, and to change if that is another record
   */
  public FormFields(String words, Class<?>... requests) {
    this.words = words;
    this.requests = List.of(requests);
  }

  public String getWords() {
    return words;
  }

  /** How each field is entered. */
  public Map<String, FieldFacts> getFacts() {
    if (facts == null) {
      Map<String, FieldFacts> all = new LinkedHashMap<>();
      requests.forEach(request -> FieldFacts.of(request).forEach(all::putIfAbsent));
      facts = all;
    }
    return Collections.unmodifiableMap(facts);
  }

  /**
   * The names of a group's fields, in its order.
   *
   * @param name of the request's component, for instance {@code person}
   */
  public List<String> group(String name) {
    return requests.stream()
        .flatMap(request -> Stream.of(request.getRecordComponents()))
        .filter(component -> component.getName().equals(name))
        .findFirst()
        .map(component -> List.copyOf(Fields.of(component.getType()).keySet()))
        .orElseThrow();
  }

  /** Shows what is stored; a field is sent only if it changes. */
  @SuppressWarnings("unchecked")
  public FormFields load(Record stored, Formats formats) {
    Map<String, Object> found = Fields.values((Class<Record>) stored.getClass(), stored);
    getFacts()
        .forEach(
            (field, entered) -> {
              if (found.containsKey(field)) {
                load(field, shown(entered, found.get(field)));
              } else if (found.get(field + "Minor") instanceof Long minor) {
                load(field, formats.moneyInput(minor, formats.getCurrency()));
              } else if (found.get(field + "Kbps") instanceof Integer kbps) {
                load(field, formats.rateInput(kbps));
              }
            });
    return this;
  }

  private static Object shown(FieldFacts entered, Object value) {
    return switch (value) {
      case null -> null;
      case Boolean yes -> yes;
      case Enum<?> constant -> constant.name();
      case Collection<?> entries ->
          entries.stream()
              .map(entry -> entered.format() == Mac.class ? Formats.mac(entry.toString()) : entry)
              .map(Object::toString)
              .collect(Collectors.joining(entered.getControl() == Control.AREA ? "\n" : ", "));
      case Number number when number.longValue() == 0 && entered.zeroIsNone() -> "";
      default -> value.toString();
    };
  }

  /** Shows this value of a field; it is sent only if it changes. */
  public FormFields load(String field, Object value) {
    values.put(field, value);
    loaded.put(field, value);
    return this;
  }

  /** Accepts numbers as people type them in this language. */
  public FormFields numbersIn(Locale language) {
    locale = language;
    return this;
  }

  /** Proposes a value; it is sent as if it had been typed. */
  public FormFields propose(String field, Object value) {
    values.put(field, value);
    return this;
  }

  /** Whether an empty text in this field is a value to send, rather than no value. */
  public FormFields sendEmpty(String field, boolean wanted) {
    if (wanted) {
      sentEmpty.add(field);
    } else {
      sentEmpty.remove(field);
    }
    return this;
  }

  public Map<String, Object> getValues() {
    return values;
  }

  public String text(String field) {
    return Objects.toString(values.get(field), "");
  }

  /** The request to create: all fields that are filled in. */
  public <T> T all(Class<T> request) {
    Map<String, Object> sent = new HashMap<>();
    values.forEach(
        (field, value) -> {
          if (!isBlank(value)) {
            sent.put(field, sent(field, value));
          }
        });
    sentEmpty.forEach(field -> sent.putIfAbsent(field, ""));
    return convert(sent, request);
  }

  /**
   * The request to change: only fields that differ. An emptied field is sent as the API's empty
   * value: the empty text, the empty list or 0.
   *
   * @throws ApiProblem if the API has no empty value for an emptied field: nothing would change
   */
  public <T> T changes(Class<T> request) {
    Map<String, Object> sent = new HashMap<>();
    List<Problem.FieldError> needed = new ArrayList<>();
    values.forEach(
        (field, value) -> {
          if (isBlank(value) && !isAsLoaded(field) && !isClearable(field)) {
            needed.add(new Problem.FieldError(field, "required", null));
          } else if (!isAsLoaded(field)) {
            sent.put(field, sent(field, value));
          }
        });
    sentEmpty.forEach(field -> sent.putIfAbsent(field, ""));
    if (!needed.isEmpty()) {
      throw new ApiProblem(unprocessable("request.invalid", needed));
    }
    return convert(sent, request);
  }

  private boolean isAsLoaded(String field) {
    Object value = values.get(field);
    return isBlank(value) ? isBlank(loaded.get(field)) : tidy(value).equals(loaded.get(field));
  }

  private boolean isClearable(String field) {
    FieldFacts entered = getFacts().get(field);
    return entered != null && entered.isClearable();
  }

  /** The id of this form; a page without a session keeps it in a hidden field. */
  public String getForm() {
    return form;
  }

  /** Ignores text that is not a form's id. */
  public void setForm(String form) {
    try {
      this.form = UUID.fromString(form).toString();
    } catch (IllegalArgumentException _) {
      return;
    }
  }

  /**
   * The same form with the same values gives the same key: a second click creates nothing twice.
   */
  public String idempotencyKey() {
    return UUID.nameUUIDFromBytes(
            (form + new TreeMap<>(values) + sentEmpty).getBytes(StandardCharsets.UTF_8))
        .toString();
  }

  private Object sent(String field, Object value) {
    FieldFacts entered = getFacts().get(field);
    if (entered != null && entered.list()) {
      return Stream.of(Objects.toString(value, "").split("[,;\\n]", -1))
          .map(String::strip)
          .filter(entry -> !entry.isEmpty())
          .toList();
    }
    if (isBlank(value)) {
      return entered != null && entered.zeroIsNone() ? (Object) 0 : "";
    }
    return value instanceof String typed && entered != null && entered.isNumber()
        ? TypedNumber.plain(typed.strip(), locale)
        : tidy(value);
  }

  private static boolean isBlank(Object value) {
    return value == null || value.toString().isBlank();
  }

  private static Object tidy(Object value) {
    return value instanceof String text ? text.strip() : value;
  }

  private static <T> T convert(Map<String, Object> sent, Class<T> request) {
    try {
      return Json.MAPPER.convertValue(sent, request);
    } catch (IllegalArgumentException malformed) {
      if (malformed.getCause() instanceof JsonMappingException where
          && !where.getPath().isEmpty()) {
        throw new ApiProblem(malformed(where));
      }
      throw malformed;
    }
  }

  private static Problem malformed(JsonMappingException where) {
    String field = where.getPath().getFirst().getFieldName();
    String code =
        where instanceof InvalidFormatException format
                && Number.class.isAssignableFrom(format.getTargetType())
            ? "not-a-number"
            : "malformed";
    return unprocessable(code, List.of(new Problem.FieldError(field, code, null)));
  }

  private static Problem unprocessable(String code, List<Problem.FieldError> errors) {
    return new Problem(null, null, UNPROCESSABLE, null, code, errors);
  }
}
