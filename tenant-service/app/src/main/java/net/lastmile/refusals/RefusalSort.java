package net.lastmile.refusals;

import net.lastmile.api.paging.PageQuery;
import net.lastmile.api.refusals.RefusalView;
import net.lastmile.platform.paging.Cursor;
import net.lastmile.platform.problem.RequestError;

/** In which order the list is read, and where a page of it begins. */
record RefusalSort(RefusalOrder order, boolean descending) {
  private static final String USUAL = "-lastAt";

  /**
   * @throws net.lastmile.platform.problem.ProblemException if the list cannot be sorted so
   */
  static RefusalSort of(PageQuery query) {
    String sort = query.sort == null ? USUAL : query.sort;
    boolean descending = sort.startsWith("-");
    return new RefusalSort(RefusalOrder.of(descending ? sort.substring(1) : sort), descending);
  }

  /** What follows {@code order by}. */
  String sql(String readingOrder) {
    String direction = descending ? " desc" : " asc";
    return order.expression(readingOrder) + direction + ", r.id" + direction;
  }

  /** Narrows the list to what comes after a page's end. */
  void after(String cursor, String readingOrder, RefusalQuery where) {
    Cursor last = Cursor.decode(cursor, name());
    try {
      where.where(
          "(%s, r.id) %s (?, ?)".formatted(order.expression(readingOrder), descending ? "<" : ">"),
          order.parse(last.value()),
          Long.valueOf(last.id()));
    } catch (RuntimeException _) {
      throw RequestError.BAD_CURSOR.on("cursor");
    }
  }

  String cursor(RefusalView last) {
    return new Cursor(name(), String.valueOf(order.valueOf(last)), last.id()).encode();
  }

  private String name() {
    return (descending ? "-" : "") + order.name();
  }
}
