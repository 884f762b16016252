package net.lastmile.platform.paging;

import java.util.function.Function;

/**
 * One way to sort a list. Its attribute must not be null in any row.
 *
 * @param name as clients ask for it
 * @param attribute of the entity, in JPQL
 * @param isRead whether it is text that people look up, sorted by the rules of the tenant's
 *     language
 * @param read the attribute's value in a row
 * @param parse gives that value back from {@code String.valueOf}
 */
public record Order<E>(
    String name,
    String attribute,
    boolean isRead,
    Function<E, Object> read,
    Function<String, Object> parse) {

  public static <E> Order<E> byText(String name, String attribute, Function<E, Object> read) {
    return new Order<>(name, attribute, true, read, text -> text);
  }

  public static <E> Order<E> byInstant(String name, String attribute, Function<E, Object> read) {
    return new Order<>(name, attribute, false, read, Cursor::instant);
  }

  public static <E> Order<E> byDate(String name, String attribute, Function<E, Object> read) {
    return new Order<>(name, attribute, false, read, Cursor::date);
  }

  public static <E> Order<E> byNumber(String name, String attribute, Function<E, Object> read) {
    return new Order<>(name, attribute, false, read, Long::valueOf);
  }

  /**
   * The expression to sort by, in JPQL.
   *
   * @param readingOrder collation of the database for the tenant's language
   */
  String expression(String readingOrder) {
    String plain = "e." + attribute;
    return isRead ? "sql('? collate \"%s\"', %s)".formatted(readingOrder, plain) : plain;
  }
}
