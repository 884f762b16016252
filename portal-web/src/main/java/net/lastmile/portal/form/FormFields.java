package net.lastmile.portal.form;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import net.lastmile.api.problem.Problem;
import net.lastmile.portal.client.ApiProblem;
import net.lastmile.portal.client.Json;

/** The values of a form, by the names of the API's fields. */
public class FormFields implements Serializable {
  private static final int UNPROCESSABLE = 422;

  private String form = UUID.randomUUID().toString();
  private final HashMap<String, Object> values = new HashMap<>();
  private final HashMap<String, Object> loaded = new HashMap<>();
  private final HashSet<String> lists = new HashSet<>();
  private final HashSet<String> numbers = new HashSet<>();
  private final HashSet<String> sentEmpty = new HashSet<>();
  private final HashSet<String> amounts = new HashSet<>();
  private Locale locale = Locale.ROOT;

  /** Shows the current value; it is sent only if it changes. */
  public FormFields load(String field, Object value) {
    values.put(field, value);
    loaded.put(field, value);
    return this;
  }

  /** As {@link #load}, for a list: shown and typed as one comma-separated text, sent as a list. */
  public FormFields loadList(String field, List<String> entries) {
    lists.add(field);
    return load(field, String.join(", ", entries));
  }

  /** As {@link #load}, for a number whose 0 means none: shown as an empty field, sent as 0. */
  public FormFields loadNumber(String field, long value) {
    numbers.add(field);
    return load(field, value == 0 ? "" : String.valueOf(value));
  }

  /**
   * Accepts numbers as people type them in this language: in all fields that are numbers in the
   * API, and in the named ones, which are texts there.
   */
  public FormFields numbersIn(Locale language, String... amountFields) {
    locale = language;
    amounts.addAll(List.of(amountFields));
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
          if (isBlank(value) && !isAsLoaded(field) && !canBeEmpty(field, request)) {
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

  private boolean canBeEmpty(String field, Class<?> request) {
    return lists.contains(field)
        || numbers.contains(field)
        || Stream.of(request.getRecordComponents())
            .anyMatch(part -> part.getName().equals(field) && part.getType() == String.class);
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
    if (numbers.contains(field) && isBlank(value)) {
      return 0;
    }
    if (!lists.contains(field)) {
      return value == null ? "" : tidy(value);
    }
    return Stream.of(Objects.toString(value, "").split("[,;\\n]", -1))
        .map(String::strip)
        .filter(entry -> !entry.isEmpty())
        .toList();
  }

  private static boolean isBlank(Object value) {
    return value == null || value.toString().isBlank();
  }

  private static Object tidy(Object value) {
    return value instanceof String text ? text.strip() : value;
  }

  private <T> T convert(Map<String, Object> sent, Class<T> request) {
    sent.replaceAll(
        (field, value) ->
            value instanceof String typed && isNumber(field, request)
                ? TypedNumber.plain(typed, locale)
                : value);
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

  private boolean isNumber(String field, Class<?> request) {
    return amounts.contains(field)
        || Stream.of(request.getRecordComponents())
            .anyMatch(
                part ->
                    part.getName().equals(field)
                        && (Number.class.isAssignableFrom(part.getType())
                            || part.getType().isPrimitive() && part.getType() != boolean.class));
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
