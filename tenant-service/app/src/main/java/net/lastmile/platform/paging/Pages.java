package net.lastmile.platform.paging;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.platform.problem.RequestError;

/** Pages of rows that SQL has read in the order of the list. */
public final class Pages {
  private static final String NEWEST = "newest";

  private Pages() {}

  /**
   * One page, cut from its rows and the one after them, which tells whether there is a next page.
   *
   * @param read reads at most so many rows
   * @param cursor of the page that follows a row
   */
  public static <R, V> Page<V> cut(
      PageQuery query, IntFunction<List<R>> read, Function<R, String> cursor, Function<R, V> view) {
    int limit = limit(query);
    List<R> rows = read.apply(limit + 1);
    boolean more = rows.size() > limit;
    List<R> shown = more ? rows.subList(0, limit) : rows;
    return new Page<>(
        shown.stream().map(view).toList(), more ? cursor.apply(shown.getLast()) : null, null);
  }

  /**
   * Like {@link #cut}, for a list with the newest first, whose ids grow with time.
   *
   * @param id of a row; {@link #beforeNumber} or {@link #beforeId} gives it back for the next page
   */
  public static <R, V> Page<V> newestFirst(
      PageQuery query, IntFunction<List<R>> read, Function<R, ?> id, Function<R, V> view) {
    return cut(query, read, row -> new Cursor(NEWEST, "", id.apply(row).toString()).encode(), view);
  }

  /** Rows of the page have numbers below this one. */
  public static long beforeNumber(PageQuery query) {
    return query.cursor == null ? Long.MAX_VALUE : before(query.cursor, Long::parseLong);
  }

  /** Rows of the page have ids below this one; null on the first page. */
  public static UUID beforeId(PageQuery query) {
    return query.cursor == null ? null : before(query.cursor, UUID::fromString);
  }

  private static <I> I before(String cursor, Function<String, I> parse) {
    try {
      return parse.apply(Cursor.decode(cursor, NEWEST).id());
    } catch (IllegalArgumentException _) {
      throw RequestError.BAD_CURSOR.on("cursor");
    }
  }

  /** The page size asked for, or the default. */
  private static int limit(PageQuery query) {
    if (query.limit == null) {
      return Page.DEFAULT_LIMIT;
    }
    if (query.limit < 1 || query.limit > Page.MAX_LIMIT) {
      throw RequestError.BAD_LIMIT.on("limit");
    }
    return query.limit;
  }
}
