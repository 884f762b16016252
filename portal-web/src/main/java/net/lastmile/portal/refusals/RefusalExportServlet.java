package net.lastmile.portal.refusals;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import net.lastmile.api.refusals.RefusalApi;
import net.lastmile.api.refusals.RefusalFilter;
import net.lastmile.portal.lists.ExportRequest;

/** The list of refused log-ins as CSV. */
@WebServlet("/panel/refused-log-ins/export")
public class RefusalExportServlet extends HttpServlet {
  @Inject private transient RefusalApi refusalApi;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ExportRequest asked = new ExportRequest(request);
    RefusalFilter filter = new RefusalFilter();
    filter.reason = asked.text("reason");
    filter.period = asked.text("period");
    filter.nasId = asked.id("nasId");
    filter.planId = asked.id("planId");
    filter.subscriberId = asked.id("subscriberId");
    String known = asked.text("known");
    filter.known = known == null ? null : Boolean.valueOf(known);
    asked.passOn(refusalApi.export(asked.query(), filter, asked.columns()), response);
  }
}
