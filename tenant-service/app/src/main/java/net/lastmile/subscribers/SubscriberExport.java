package net.lastmile.subscribers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.lastmile.api.field.Fields;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.api.subscribers.SubscriberView;
import net.lastmile.platform.csv.CsvWriter;
import net.lastmile.platform.problem.RequestError;
import net.lastmile.tenancy.limits.TenantLimit;

/**
 * A list of subscribers as CSV (S33): everything its filter shows, in the same order. It is read a
 * page at a time, each in its own transaction: a change in the meantime shows or not, depending on
 * its place in the order, and no line comes twice.
 */
@ApplicationScoped
class SubscriberExport {
  /** Ids, remarks on other fields and amounts without a currency say nothing in a table. */
  private static final Set<String> LEFT_OUT =
      Set.of("id", "planId", "addressWarnings", "overridePrice", "priceMinor");

  private static final List<String> COLUMNS =
      Fields.of(SubscriberView.class).keySet().stream()
          .filter(name -> !LEFT_OUT.contains(name))
          .toList();

  @Inject private SubscriberList list;

  /**
   * The columns to write, in their order.
   *
   * @param names separated by commas; null for all
   * @throws net.lastmile.platform.problem.ProblemException if a name is unknown
   */
  static List<String> columns(String names) {
    if (names == null || names.isBlank()) {
      return COLUMNS;
    }
    List<String> wanted = Arrays.stream(names.split(",", -1)).map(String::strip).toList();
    if (!COLUMNS.containsAll(wanted)) {
      throw RequestError.UNKNOWN_COLUMN.on("columns");
    }
    return wanted;
  }

  void write(SubscriberFilter filter, PageQuery query, List<String> columns, OutputStream to)
      throws IOException {
    CsvWriter csv = new CsvWriter(to);
    csv.row(columns);
    PageQuery page = new PageQuery();
    page.sort = query.sort;
    page.search = query.search;
    page.limit = Page.MAX_LIMIT;
    for (long rows = 0; rows < TenantLimit.SUBSCRIBERS.ceiling(); rows += Page.MAX_LIMIT) {
      Page<SubscriberView> read = list.page(page, filter);
      for (SubscriberView subscriber : read.items()) {
        Map<String, Object> values = Fields.values(SubscriberView.class, subscriber);
        csv.row(columns.stream().map(name -> cell(values.get(name))).toList());
      }
      csv.flush();
      if (read.next() == null) {
        return;
      }
      page.cursor = read.next();
    }
  }

  private static Object cell(Object value) {
    return value instanceof List<?> entries
        ? entries.stream().map(String::valueOf).collect(Collectors.joining(" "))
        : value;
  }
}
