package net.lastmile.pages;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;

/**
 * Things of one kind, kept as JSON by id, so that a request's fields become the view's where both
 * have the same name.
 */
final class Shelf<V> {
  private static final List<String> SEARCHED =
      List.of("fullName", "phone", "email", "address", "nasName");

  private final Class<V> view;
  private final String name;
  private final Map<String, Object> usual;
  private final Map<UUID, ObjectNode> things = new LinkedHashMap<>();

  /**
   * @param name the field by which lists are sorted, and searched among others
   */
  Shelf(Class<V> view, String name) {
    this(view, name, Map.of());
  }

  /**
   * @param usual what things have that were added without it
   */
  Shelf(Class<V> view, String name, Map<String, Object> usual) {
    this.view = view;
    this.name = name;
    this.usual = usual;
  }

  synchronized V add(Object fields) {
    UUID id = UUID.randomUUID();
    ObjectNode thing = FakeApi.JSON.valueToTree(usual);
    thing.setAll((ObjectNode) FakeApi.JSON.valueToTree(fields));
    thing.put("id", id.toString()).put("createdAt", Instant.now().toString());
    things.put(id, thing);
    return read(thing);
  }

  synchronized V change(UUID id, Object fields) {
    ObjectNode thing = require(id);
    thing.setAll((ObjectNode) FakeApi.JSON.valueToTree(fields));
    return read(thing);
  }

  synchronized V get(UUID id) {
    return read(require(id));
  }

  synchronized void remove(UUID id) {
    require(id);
    things.remove(id);
  }

  synchronized List<V> all() {
    return things.values().stream().map(this::read).toList();
  }

  /** A cursor is the number of things passed. */
  synchronized Page<V> list(PageQuery query, Predicate<ObjectNode> wanted) {
    Comparator<ObjectNode> order = Comparator.comparing(thing -> thing.path(name).asText());
    boolean descending = query.sort != null && query.sort.startsWith("-");
    List<ObjectNode> found =
        things.values().stream()
            .filter(thing -> query.search == null || contains(thing, query.search))
            .filter(wanted)
            .sorted(descending ? order.reversed() : order)
            .toList();
    int from = query.cursor == null ? 0 : Integer.parseInt(query.cursor);
    int limit = query.limit == null ? Page.DEFAULT_LIMIT : query.limit;
    int to = Math.min(found.size(), from + limit);
    return new Page<>(
        found.subList(from, to).stream().map(this::read).toList(),
        to < found.size() ? String.valueOf(to) : null,
        (long) found.size());
  }

  /** All of a list that is never longer than a page. */
  static <T> Page<T> onePage(List<T> all) {
    return new Page<>(List.copyOf(all), null, (long) all.size());
  }

  private boolean contains(ObjectNode thing, String text) {
    return Stream.concat(Stream.of(name), SEARCHED.stream())
        .map(field -> thing.path(field).asText().toLowerCase(Locale.ROOT))
        .anyMatch(value -> value.contains(text.toLowerCase(Locale.ROOT)));
  }

  private ObjectNode require(UUID id) {
    ObjectNode thing = things.get(id);
    if (thing == null) {
      throw Refusal.of(404, "request.not-found");
    }
    return thing;
  }

  private V read(ObjectNode thing) {
    return FakeApi.JSON.convertValue(thing, view);
  }
}
