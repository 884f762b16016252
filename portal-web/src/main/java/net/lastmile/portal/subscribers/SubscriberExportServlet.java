package net.lastmile.portal.subscribers;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import net.lastmile.api.subscribers.SubscriberApi;
import net.lastmile.portal.lists.ExportRequest;

/** Passes the API's export of a list through as it arrives. */
@WebServlet("/panel/subscribers/export")
public class SubscriberExportServlet extends HttpServlet {
  @Inject private transient SubscriberApi subscriberApi;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ExportRequest asked = new ExportRequest(request);
    UUID planId = asked.id("planId");
    String state = asked.text("state");
    asked.passOn(subscriberApi.export(asked.query(), state, planId, asked.columns()), response);
  }
}
