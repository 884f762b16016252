package net.lastmile.subscribers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
  private static final Map<String, Function<SubscriberView, Object>> COLUMNS = columns();

  @Inject private SubscriberList list;

  /**
   * The columns to write, in their order.
   *
   * @param names separated by commas; null for all
   * @throws net.lastmile.platform.problem.ProblemException if a name is unknown
   */
  static List<String> columns(String names) {
    if (names == null || names.isBlank()) {
      return List.copyOf(COLUMNS.keySet());
    }
    List<String> wanted = Arrays.stream(names.split(",", -1)).map(String::strip).toList();
    if (!COLUMNS.keySet().containsAll(wanted)) {
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
        csv.row(columns.stream().map(name -> COLUMNS.get(name).apply(subscriber)).toList());
      }
      csv.flush();
      if (read.next() == null) {
        return;
      }
      page.cursor = read.next();
    }
  }

  private static Map<String, Function<SubscriberView, Object>> columns() {
    Map<String, Function<SubscriberView, Object>> columns = new LinkedHashMap<>();
    columns.put("username", SubscriberView::username);
    columns.put("fullName", SubscriberView::fullName);
    columns.put("state", SubscriberView::state);
    columns.put("onlineSince", SubscriberView::onlineSince);
    columns.put("planName", SubscriberView::planName);
    columns.put("expiryDate", SubscriberView::expiryDate);
    columns.put("phone", SubscriberView::phone);
    columns.put("email", SubscriberView::email);
    columns.put("address", SubscriberView::address);
    columns.put("building", SubscriberView::building);
    columns.put("region", SubscriberView::region);
    columns.put("country", SubscriberView::country);
    columns.put("nationality", SubscriberView::nationality);
    columns.put("staticIp", SubscriberView::staticIp);
    columns.put("macs", subscriber -> String.join(" ", subscriber.macs()));
    columns.put("note", SubscriberView::note);
    columns.put("createdAt", SubscriberView::createdAt);
    return columns;
  }
}
