package net.lastmile.portal.sessions;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import net.lastmile.api.sessions.SessionApi;
import net.lastmile.portal.lists.ExportRequest;
import net.lastmile.portal.lists.Month;

/** The list of sessions as CSV. */
@WebServlet("/panel/sessions/export")
public class SessionExportServlet extends HttpServlet {
  @Inject private transient SessionApi sessionApi;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ExportRequest asked = new ExportRequest(request);
    asked.passOn(
        sessionApi.export(
            asked.query(),
            SessionListPage.live(asked.text("show")),
            asked.id("nasId"),
            Month.of(asked.text("month")),
            asked.columns()),
        response);
  }
}
