package net.lastmile.portal.lists;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import net.lastmile.portal.site.Query;

/** A list's own address, from which its other pages, sort orders and filters get theirs. */
public final class ListAddress {
  private static final String CURSOR = "cursor";
  private static final String SORT = "sort";
  private static final String DESCENDING = "-";

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
    Map<String, String> changed = new LinkedHashMap<>(parameters);
    changed.remove(CURSOR);
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

  /** The page that starts at this cursor; null for the first. */
  public ListAddress at(String cursor) {
    return with(CURSOR, cursor);
  }

  /** Sorted by this field; in reverse if it is sorted by it already. */
  public ListAddress sortedBy(String field) {
    return with(SORT, field.equals(parameters.get(SORT)) ? DESCENDING + field : field);
  }

  /** {@code ascending}, {@code descending} or {@code none}, as {@code aria-sort} has it. */
  public String direction(String field) {
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
    Map<String, String> kept = new LinkedHashMap<>(parameters);
    kept.remove(CURSOR);
    kept.remove("q");
    return kept;
  }

  /** The parameters that a form for choosing columns has to carry along. */
  public Map<String, String> getCarried() {
    Map<String, String> carried = new LinkedHashMap<>(parameters);
    carried.remove(CURSOR);
    carried.remove(Columns.PARAMETER);
    return carried;
  }

  /** The filters, sort order and columns, starting at the first page. */
  public String getQuery() {
    Map<String, String> query = new LinkedHashMap<>(parameters);
    query.remove(CURSOR);
    return Query.encode(query);
  }

  @Override
  public String toString() {
    return parameters.isEmpty() ? path : path + "?" + Query.encode(parameters);
  }
}
