package net.lastmile.portal.form;

import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Fields that hold several entries, as boxes to tick take them: a list in place of the one text
 * that a form keeps.
 */
final class Picked extends AbstractMap<String, Object> {
  private static final String BETWEEN = ", ";

  private final Map<String, Object> values;

  Picked(Map<String, Object> values) {
    this.values = values;
  }

  static List<String> entries(Object value) {
    return Stream.of(Objects.toString(value, "").split("[,;\\n]", -1))
        .map(String::strip)
        .filter(entry -> !entry.isEmpty())
        .toList();
  }

  @Override
  public Object get(Object field) {
    return entries(values.get(field));
  }

  @Override
  public Object put(String field, Object chosen) {
    Collection<?> entries =
        chosen instanceof Object[] many ? Arrays.asList(many) : (Collection<?>) chosen;
    String text = entries.stream().map(Object::toString).collect(Collectors.joining(BETWEEN));
    return values.put(field, text);
  }

  @Override
  public Set<Entry<String, Object>> entrySet() {
    return values.entrySet();
  }
}
