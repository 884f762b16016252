package net.lastmile.platform.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement as JDBC takes it.
 *
 * @param order the place of the value for each {@code ?}, from 1; empty if values are in order
 */
record SqlText(String text, List<Integer> order) {
  private static final Pattern NUMBERED = Pattern.compile("\\?(\\d+)");

  static SqlText of(String text) {
    Matcher numbered = NUMBERED.matcher(text);
    if (!numbered.find()) {
      return new SqlText(text, List.of());
    }
    List<Integer> order = new ArrayList<>();
    String plain =
        numbered.replaceAll(
            found -> {
              order.add(Integer.valueOf(found.group(1)));
              return "?";
            });
    return new SqlText(plain, order);
  }

  Object[] inOrder(Object[] values) {
    return order.isEmpty() ? values : order.stream().map(place -> values[place - 1]).toArray();
  }
}
