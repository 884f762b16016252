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
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
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

  /** A speed without a unit is in the one that stands in the field. */
  private static final Pattern BARE = Pattern.compile("[0-9.]+");

  /** Prices show that they are nothing. */
  private static final Pattern ZERO = Pattern.compile("0+(?:[.,]0+)?");

  private static final String SHOWN_UNIT = "M";
  private static final String MINOR = "Minor";
  private static final String KBPS = "Kbps";

  private final String words;
  private final List<Class<?>> requests;
  private transient Map<String, FieldFacts> facts;
  private String form = UUID.randomUUID().toString();
  private final HashMap<String, Object> values = new HashMap<>();
  private final HashMap<String, Object> loaded = new HashMap<>();
  private final HashMap<String, Object> usual = new HashMap<>();
  private final HashMap<String, String> shownForNone = new HashMap<>();
  private final HashSet<String> sentEmpty = new HashSet<>();
  private String seen = "";
  private ArrayList<Overtaken.Field> overtaken = new ArrayList<>();
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
   * Names of fields; a group stands for its fields, in its order.
   *
   * @param of names of fields and of groups, which are components of the request such as {@code
   *     person}; separated by spaces
   */
  public List<String> names(String of) {
    return Stream.of(of.strip().split("\\s+", -1))
        .filter(name -> !name.isEmpty())
        .flatMap(name -> group(name).orElseGet(() -> List.of(name)).stream())
        .toList();
  }

  private Optional<List<String>> group(String name) {
    return requests.stream()
        .flatMap(request -> Stream.of(request.getRecordComponents()))
        .filter(component -> component.getName().equals(name) && Fields.isGroup(component))
        .findFirst()
        .map(component -> List.copyOf(Fields.of(component.getType()).keySet()));
  }

  /** Shows what is stored; a field is sent only if it changes. */
  public FormFields load(Record stored, Formats formats) {
    stored(stored, formats).forEach(this::load);
    return this;
  }

  @SuppressWarnings("unchecked") // A record's class is that of its own type.
  private Map<String, Object> stored(Record stored, Formats formats) {
    Map<String, Object> found = Fields.values((Class<Record>) stored.getClass(), stored);
    Map<String, Object> shown = new HashMap<>();
    getFacts()
        .forEach(
            (field, entered) -> {
              if (found.containsKey(field)) {
                shown.put(field, shown(entered, found.get(field)));
              } else if (found.get(field + MINOR) instanceof Long minor) {
                shown.put(field, formats.moneyInput(minor, formats.getCurrency()));
              } else if (found.get(field + KBPS) instanceof Integer kbps) {
                shown.put(field, formats.rateInput(kbps));
              }
            });
    shownForNone.forEach(
        (field, text) -> {
          if (isBlank(shown.get(field))) {
            shown.put(field, text);
          }
        });
    return shown;
  }

  /** What the input shows if nothing is stored, where nothing means something to see. */
  public FormFields forNone(String field, String text) {
    shownForNone.put(field, text);
    return this;
  }

  /**
   * Takes in what others made of it since it was loaded. What was typed here stays.
   *
   * @param named fields that the API calls changed, by the names they are stored under
   * @return the fields that were changed here and there
   */
  List<String> catchUp(Record now, Formats formats, Set<String> named) {
    List<String> both = new ArrayList<>();
    stored(now, formats)
        .forEach(
            (field, theirs) -> {
              boolean touched = !isAsLoaded(field);
              boolean changed =
                  !same(theirs, loaded.get(field))
                      || named.stream().anyMatch(s -> isStoredAs(field, s));
              if (!touched) {
                load(field, theirs);
              } else {
                loaded.put(field, theirs);
                if (changed && !isAsLoaded(field)) {
                  both.add(field);
                }
              }
            });
    return getFacts().keySet().stream().filter(both::contains).toList();
  }

  /** Whether a field of the form is stored under this name, which may say in what it is counted. */
  boolean isStoredAs(String field, String name) {
    return name.equals(field) || name.equals(field + MINOR) || name.equals(field + KBPS);
  }

  /** The field as it was stored, in the form's notation. */
  Object loaded(String field) {
    return loaded.get(field);
  }

  /**
   * The version that the form shows; a hidden field keeps it, also for a view that is made anew.
   */
  public String getSeen() {
    return seen;
  }

  public void setSeen(String tag) {
    seen = tag == null ? "" : tag;
  }

  /** Fields that somebody else has changed too, since the form was last sent. */
  public List<Overtaken.Field> getOvertaken() {
    return List.copyOf(overtaken);
  }

  void overtaken(List<Overtaken.Field> fields) {
    overtaken = new ArrayList<>(fields);
  }

  private static Object shown(FieldFacts entered, Object value) {
    return switch (value) {
      case null -> null;
      case Boolean yes -> yes;
      case Enum<?> constant -> constant.name();
      case Collection<?> entries ->
          // A set comes in another order each time.
          (entries instanceof Set<?> set ? set.stream().sorted() : entries.stream())
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

  /** The value that a field has unless somebody sets another; a new form begins with it. */
  public FormFields usual(String field, Object value) {
    usual.put(field, value);
    return loaded.containsKey(field) ? this : propose(field, value);
  }

  /** Whether the field says more than that nobody has set it. */
  public boolean isSet(String field) {
    Object value = values.get(field);
    return !isBlank(value)
        && !value.equals(usual.getOrDefault(field, false))
        && !ZERO.matcher(value.toString()).matches();
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

  /** The same for fields whose entries are ticked in a list. */
  public Map<String, Object> getPicked() {
    return new Picked(values);
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
    FieldFacts entered = getFacts().get(field);
    if (entered != null && entered.list()) {
      return Picked.entries(values.get(field)).equals(Picked.entries(loaded.get(field)));
    }
    return same(values.get(field), loaded.get(field));
  }

  private static boolean same(Object value, Object stored) {
    return isBlank(value) ? isBlank(stored) : tidy(value).equals(stored);
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
      return Picked.entries(value);
    }
    if (isBlank(value)) {
      return entered != null && entered.zeroIsNone() ? (Object) 0 : "";
    }
    if (!(value instanceof String typed) || entered == null || !entered.isNumber()) {
      return tidy(value);
    }
    String plain = TypedNumber.plain(typed.strip(), locale);
    return entered.isRate() && BARE.matcher(plain).matches() ? plain + SHOWN_UNIT : plain;
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
