package net.lastmile.portal.lists;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import net.lastmile.portal.site.Query;

/** A list's own address, from which its other pages, sort orders and filters get theirs. */
public final class ListAddress {
  static final String CURSOR = "cursor";

  /** How many rows come before the page. */
  static final String PASSED = "after";

  private static final String SORT = "sort";
  private static final String DESCENDING = "-";

  /** Parameters that leave out no rows: what the list is of, where it stands, how it is shown. */
  private static final Set<String> NO_FILTERS = Set.of("id", "tab", SORT, Columns.PARAMETER);

  private final String path;
  private final Map<String, String> parameters;

  private ListAddress(String path, Map<String, String> parameters) {
    this.path = path;
    this.parameters = parameters;
  }

  public static ListAddress of(String path) {
    return new ListAddress(path, Collections.emptyMap());
  }

  /** Sets a parameter; null or blank removes it. A changed list starts at its first page. */
  public ListAddress with(String name, String value) {
    Map<String, String> changed = withoutStart();
    changed.remove(name);
    if (value != null && !value.isBlank()) {
      changed.put(name, value);
    }
    return new ListAddress(path, changed);
  }

  /** Sets all of these parameters. */
  public ListAddress with(Map<String, String> others) {
    ListAddress changed = this;
    for (Map.Entry<String, String> other : others.entrySet()) {
      changed = changed.with(other.getKey(), other.getValue());
    }
    return changed;
  }

  /** The page that starts there. */
  ListAddress at(ListStart start) {
    Map<String, String> changed = withoutStart();
    if (!start.isFirst()) {
      changed.put(CURSOR, start.cursor());
      changed.put(PASSED, String.valueOf(start.passed()));
    }
    return new ListAddress(path, changed);
  }

  private Map<String, String> withoutStart() {
    Map<String, String> kept = new LinkedHashMap<>(parameters);
    kept.remove(CURSOR);
    kept.remove(PASSED);
    return kept;
  }

  /** Sorted in this order, {@code name} or {@code -name}; in reverse if it is so already. */
  public ListAddress sortedBy(String order) {
    return with(SORT, order.equals(parameters.get(SORT)) ? reversed(order) : order);
  }

  private static String reversed(String order) {
    return order.startsWith(DESCENDING) ? order.substring(1) : DESCENDING + order;
  }

  /**
   * {@code ascending}, {@code descending} or {@code none}, as {@code aria-sort} has it.
   *
   * @param order by a field, in either direction
   */
  public String direction(String order) {
    String field = order.startsWith(DESCENDING) ? order.substring(1) : order;
    String sort = parameters.get(SORT);
    if (field.equals(sort)) {
      return "ascending";
    }
    return (DESCENDING + field).equals(sort) ? "descending" : "none";
  }

  public String getPath() {
    return path;
  }

  /** The parameters that a search form has to carry along. */
  public Map<String, String> getKept() {
    Map<String, String> kept = withoutStart();
    kept.remove("q");
    return kept;
  }

  /** The parameters that a form for choosing columns has to carry along. */
  public Map<String, String> getCarried() {
    Map<String, String> carried = withoutStart();
    carried.remove(Columns.PARAMETER);
    return carried;
  }

  /**
   * Whether a search or a filter applies: an empty list then does not mean that there is nothing.
   */
  public boolean isNarrowed() {
    return !NO_FILTERS.containsAll(withoutStart().keySet());
  }

  /** The whole list, sorted and shown as it is. */
  public ListAddress getUnfiltered() {
    Map<String, String> kept = withoutStart();
    kept.keySet().retainAll(NO_FILTERS);
    return new ListAddress(path, kept);
  }

  /** The filters, sort order and columns, starting at the first page. */
  public String getQuery() {
    return Query.encode(withoutStart());
  }

  @Override
  public String toString() {
    return parameters.isEmpty() ? path : path + "?" + Query.encode(parameters);
  }
}
