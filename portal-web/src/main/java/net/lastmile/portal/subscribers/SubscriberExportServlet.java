package net.lastmile.portal.subscribers;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.api.subscribers.SubscriberApi;
import net.lastmile.portal.lists.Id;

/** Passes the API's export of a list through as it arrives. */
@WebServlet("/panel/subscribers/export")
public class SubscriberExportServlet extends HttpServlet {
  @Inject private transient SubscriberApi subscriberApi;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    PageQuery query = new PageQuery();
    query.search = parameter(request, "q");
    query.sort = parameter(request, "sort");
    String plan = parameter(request, "planId");
    UUID planId = plan == null ? null : Id.of(plan);
    String state = parameter(request, "state");
    String columns = parameter(request, "columns");
    try (Response export = subscriberApi.export(query, state, planId, columns);
        InputStream rows = export.readEntity(InputStream.class)) {
      response.setContentType("text/csv;charset=UTF-8");
      response.setHeader("Content-Disposition", "attachment; filename=\"subscribers.csv\"");
      rows.transferTo(response.getOutputStream());
    }
  }

  private static String parameter(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value == null || value.isBlank() ? null : value;
  }
}
