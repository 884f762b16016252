package net.lastmile.portal.audit;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import net.lastmile.api.audit.AuditApi;
import net.lastmile.portal.lists.ExportRequest;

/** The audit trail as CSV. */
@WebServlet(AuditFeature.PATH + "/export")
public class AuditExportServlet extends HttpServlet {
  @Inject private transient AuditApi auditApi;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ExportRequest asked = new ExportRequest(request);
    asked.passOn(auditApi.export(asked.query(), null, asked.columns()), response);
  }
}
