package net.lastmile.platform.csv;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
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
import net.lastmile.platform.problem.RequestError;

/**
 * A list as CSV (S33): everything its filter shows, in the same order. It is read a page at a time,
 * each in its own transaction: a change in the meantime shows or not, depending on its place in the
 * order, and no row comes twice unless it moved.
 */
public final class CsvExport<V extends Record> {
  /** More than any list of a tenant holds. */
  private static final long MAX_ROWS = 10_000_000;

  /** Reads a page of the list. */
  @FunctionalInterface
  public interface Pages<V> {
    Page<V> page(PageQuery query);
  }

  private final Class<V> view;
  private final String name;
  private final List<String> columns;

  /**
   * @param name of the file, without its ending
   * @param leftOut fields that say nothing in a table
   */
  public CsvExport(Class<V> view, String name, String... leftOut) {
    this.view = view;
    this.name = name;
    Set<String> silent = Set.of(leftOut);
    this.columns =
        Fields.of(view).keySet().stream().filter(field -> !silent.contains(field)).toList();
  }

  /**
   * The whole list.
   *
   * @param names columns separated by commas; null for all
   * @param list reads a page; called once before anything is written, so that it can refuse
   * @throws net.lastmile.platform.problem.ProblemException if a column's name is unknown
   */
  public Response answer(PageQuery query, String names, Pages<V> list) {
    list.page(query);
    List<String> written = columns(names);
    StreamingOutput rows = out -> write(query, list, written, out);
    return Response.ok(rows)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
        .build();
  }

  private List<String> columns(String names) {
    if (names == null || names.isBlank()) {
      return columns;
    }
    List<String> wanted = Arrays.stream(names.split(",", -1)).map(String::strip).toList();
    if (!columns.containsAll(wanted)) {
      throw RequestError.UNKNOWN_COLUMN.on("columns");
    }
    return wanted;
  }

  private void write(PageQuery query, Pages<V> list, List<String> written, OutputStream to)
      throws IOException {
    CsvWriter csv = new CsvWriter(to);
    csv.row(written);
    PageQuery page = new PageQuery();
    page.sort = query.sort;
    page.search = query.search;
    page.limit = Page.MAX_LIMIT;
    for (long rows = 0; rows < MAX_ROWS; rows += Page.MAX_LIMIT) {
      Page<V> read = list.page(page);
      for (V each : read.items()) {
        Map<String, Object> values = Fields.values(view, each);
        csv.row(written.stream().map(column -> cell(values.get(column))).toList());
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
