package net.lastmile.platform.paging;

import java.util.function.Function;

/**
 * One way to sort a list. Its attribute must not be null in any row.
 *
 * @param name as clients ask for it
 * @param attribute of the entity, in JPQL
 * @param read the attribute's value in a row
 * @param parse gives that value back from {@code String.valueOf}
 */
public record Order<E>(
    String name, String attribute, Function<E, Object> read, Function<String, Object> parse) {

  public static <E> Order<E> byText(String name, String attribute, Function<E, Object> read) {
    return new Order<>(name, attribute, read, text -> text);
  }

  public static <E> Order<E> byInstant(String name, String attribute, Function<E, Object> read) {
    return new Order<>(name, attribute, read, Cursor::instant);
  }

  public static <E> Order<E> byDate(String name, String attribute, Function<E, Object> read) {
    return new Order<>(name, attribute, read, Cursor::date);
  }

  public static <E> Order<E> byNumber(String name, String attribute, Function<E, Object> read) {
    return new Order<>(name, attribute, read, Long::valueOf);
  }
}
