package net.lastmile.platform.paging;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.platform.persistence.Sql;
import net.lastmile.platform.problem.RequestError;
import net.lastmile.platform.search.SearchText;

/**
 * A list read page by page after (sort key, id), at the same cost on every page. The entity is
 * {@code e} in conditions and has an attribute {@code id} of type UUID.
 *
 * <pre>{@code
 * Keyset.of(Plan.class, Plan::id)
 *     .orderedBy(Order.byText("name", "name", Plan::name))
 *     .where("e.active = :active", "active", true)
 *     .searching("name", "commercialName")
 *     .page(entityManager, query, PlanView::of);
 * }</pre>
 */
public final class Keyset<E> {
  private static final String FOLD = "function('platform.fold', e.%s)";
  private static final String SAME_ADDRESS =
      "sql('cast(? as inet) && cast(? as inet)', e.%s, :address)";

  private final Class<E> entity;
  private final Function<E, UUID> id;
  private final List<Order<E>> orders = new ArrayList<>();
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new HashMap<>();
  private List<String> searched = List.of();
  private List<String> addresses = List.of();
  private String indexed;
  private boolean newestFirst;

  private Keyset(Class<E> entity, Function<E, UUID> id) {
    this.entity = entity;
    this.id = id;
  }

  public static <E> Keyset<E> of(Class<E> entity, Function<E, UUID> id) {
    return new Keyset<>(entity, id);
  }

  /** A way to sort; the first one added is the default. */
  public Keyset<E> orderedBy(Order<E> order) {
    orders.add(order);
    return this;
  }

  /** Reverses the default order. */
  public Keyset<E> newestFirst() {
    newestFirst = true;
    return this;
  }

  public Keyset<E> where(String condition) {
    conditions.add("(" + condition + ")");
    return this;
  }

  public Keyset<E> where(String condition, String parameter, Object value) {
    parameters.put(parameter, value);
    return where(condition);
  }

  /**
   * The attributes in which {@code q} is searched, at any position, by the comparison used for
   * names.
   */
  public Keyset<E> searching(String... attributes) {
    searched = List.of(attributes);
    return this;
  }

  /**
   * Attributes that each hold an address or a prefix: a {@code q} that is an address or prefix, in
   * any spelling, finds those that overlap it.
   */
  public Keyset<E> searchingAddresses(String... attributes) {
    addresses = List.of(attributes);
    return this;
  }

  /**
   * A folded attribute with a trigram index: {@code q} is searched at any position. Fewer than
   * three letters make no trigram and are searched only at the start of a word.
   */
  public Keyset<E> searchingIndexed(String attribute) {
    indexed = attribute;
    return this;
  }

  public <V> Page<V> page(EntityManager entities, PageQuery query, Function<E, V> view) {
    boolean descending = query.sort == null ? newestFirst : query.sort.startsWith("-");
    Order<E> order = order(query);
    String by = order.expression(order.isRead() ? readingOrder(entities) : "");
    SearchText.read(Sql.in(entities), query.search).ifPresent(this::search);
    String sort = (descending ? "-" : "") + order.name();
    if (query.cursor != null) {
      after(Cursor.decode(query.cursor, sort), order, by, descending);
    }
    return Pages.cut(
        query, rows -> read(entities, by, descending, rows), last -> next(sort, order, last), view);
  }

  private static String readingOrder(EntityManager entities) {
    return Sql.in(entities)
        .query("select cast(platform.reading_order() as text)")
        .one(row -> row.text(1));
  }

  private List<E> read(EntityManager entities, String by, boolean descending, int rows) {
    String direction = descending ? " desc" : " asc";
    String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    String jpql =
        "select e from %s e%s order by %s%s, e.id%s"
            .formatted(entity.getSimpleName(), where, by, direction, direction);
    TypedQuery<E> query = entities.createQuery(jpql, entity).setMaxResults(rows);
    parameters.forEach(query::setParameter);
    return query.getResultList();
  }

  private void after(Cursor cursor, Order<E> order, String by, boolean descending) {
    String beyond = descending ? "<" : ">";
    try {
      parameters.put("afterKey", order.parse().apply(cursor.value()));
      parameters.put("afterId", UUID.fromString(cursor.id()));
    } catch (RuntimeException _) {
      throw RequestError.BAD_CURSOR.on("cursor");
    }
    // The first condition is redundant, but lets an index start there.
    where(
        "%1$s %2$s= :afterKey and (%1$s %2$s :afterKey or e.id %2$s :afterId)"
            .formatted(by, beyond));
  }

  private void search(SearchText text) {
    String literal = SearchText.literal(text.folded());
    List<String> ways = new ArrayList<>();
    if (indexed != null) {
      searchIndexed(text, literal, ways);
    } else {
      searched.forEach(
          attribute -> ways.add(like(FOLD.formatted(attribute), "search", "%" + literal + "%")));
    }
    if (text.address() != null) {
      addresses.forEach(attribute -> ways.add(SAME_ADDRESS.formatted(attribute)));
      if (!addresses.isEmpty()) {
        parameters.put("address", text.address());
      }
    }
    if (!ways.isEmpty()) {
      where(String.join(" or ", ways));
    }
  }

  private void searchIndexed(SearchText text, String literal, List<String> ways) {
    String attribute = "e." + indexed;
    if (text.isFoundAnywhere()) {
      if (text.mayStandAsItIs()) {
        ways.add(like(attribute, "search", "%" + literal + "%"));
      }
    } else {
      ways.add(like(attribute, "firstWord", literal + "%"));
      ways.add(like(attribute, "laterWord", "% " + literal + "%"));
    }
    int number = 0;
    for (String pattern : text.otherSpellings()) {
      ways.add(like(attribute, "spelling" + ++number, pattern));
    }
  }

  private String like(String what, String parameter, String pattern) {
    parameters.put(parameter, pattern);
    return what + " like :" + parameter + " escape '!'";
  }

  private Order<E> order(PageQuery query) {
    if (query.sort == null) {
      return orders.getFirst();
    }
    String name = query.sort.startsWith("-") ? query.sort.substring(1) : query.sort;
    return orders.stream()
        .filter(order -> order.name().equals(name))
        .findFirst()
        .orElseThrow(() -> RequestError.UNKNOWN_SORT.on("sort"));
  }

  private String next(String sort, Order<E> order, E last) {
    return new Cursor(sort, String.valueOf(order.read().apply(last)), id.apply(last).toString())
        .encode();
  }
}
