package net.lastmile.portal.lists;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import net.lastmile.api.paging.PageQuery;

/** What the address of an export asks for, as the list's own address does. */
public record ExportRequest(HttpServletRequest http) {
  /** The search and the order. */
  public PageQuery query() {
    PageQuery query = new PageQuery();
    query.search = text("q");
    query.sort = text("sort");
    return query;
  }

  /** Names of columns separated by commas; null for all. */
  public String columns() {
    return text("columns");
  }

  /** A parameter; null if it is empty. */
  public String text(String parameter) {
    String value = http.getParameter(parameter);
    return value == null || value.isBlank() ? null : value;
  }

  /** The id in a parameter; null if it is empty. */
  public UUID id(String parameter) {
    String value = text(parameter);
    return value == null ? null : Id.of(value);
  }

  /** Passes the API's export through as it arrives. */
  public void passOn(Response export, HttpServletResponse to) throws IOException {
    try (export;
        InputStream rows = export.readEntity(InputStream.class)) {
      to.setContentType("text/csv;charset=UTF-8");
      to.setHeader(
          HttpHeaders.CONTENT_DISPOSITION, export.getHeaderString(HttpHeaders.CONTENT_DISPOSITION));
      rows.transferTo(to.getOutputStream());
    }
  }
}
