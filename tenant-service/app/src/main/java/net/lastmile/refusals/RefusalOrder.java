package net.lastmile.refusals;

import java.util.function.Function;
import net.lastmile.api.refusals.RefusalView;
import net.lastmile.platform.paging.Cursor;
import net.lastmile.platform.problem.RequestError;

/** The ways to sort the list. */
enum RefusalOrder {
  LAST_AT("lastAt", "r.last_at", RefusalView::lastAt, Cursor::instant),
  FIRST_AT("firstAt", "r.first_at", RefusalView::firstAt, Cursor::instant),
  ATTEMPTS("attempts", "r.attempts", RefusalView::attempts, Long::valueOf),
  USERNAME("username", "r.username collate \"%s\"", RefusalView::username, text -> text);

  private final String field;
  private final String expression;
  private final Function<RefusalView, Object> read;
  private final Function<String, Object> parse;

  RefusalOrder(
      String field,
      String expression,
      Function<RefusalView, Object> read,
      Function<String, Object> parse) {
    this.field = field;
    this.expression = expression;
    this.read = read;
    this.parse = parse;
  }

  /**
   * @throws net.lastmile.platform.problem.ProblemException if the list cannot be sorted so
   */
  static RefusalOrder of(String field) {
    for (RefusalOrder order : values()) {
      if (order.field.equals(field)) {
        return order;
      }
    }
    throw RequestError.UNKNOWN_SORT.on("sort");
  }

  /**
   * The expression to sort by.
   *
   * @param readingOrder collation of the database for the tenant's language
   */
  String expression(String readingOrder) {
    return expression.formatted(readingOrder);
  }

  Object valueOf(RefusalView row) {
    return read.apply(row);
  }

  /** The value as it stands in a cursor, fit to bind. */
  Object parse(String value) {
    return parse.apply(value);
  }
}
