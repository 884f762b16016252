package net.lastmile.portal.live;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import net.lastmile.api.tenancy.HostView;
import net.lastmile.portal.login.HeldLogIn;
import net.lastmile.portal.site.Site;

/**
 * Where a page asks whether something has changed; answered immediately, from memory. The page's
 * ticket is useless to another caller and on another tenant's host.
 */
@WebServlet("/panel/live")
public class LiveServlet extends HttpServlet {
  private static final String SEES_THIS = "{\"state\":%s,\"pauseMillis\":%d}";

  @Inject private transient Site site;
  @Inject private transient Tickets tickets;
  @Inject private transient LiveUpdates updates;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<UUID> tenant = site.panel().map(HostView::tenantId);
    String ticket = request.getParameter("ticket");
    Optional<HeldLogIn> logIn =
        tickets
            .holder(ticket, request.getUserPrincipal())
            .filter(held -> tenant.equals(Optional.of(held.tenantId())))
            .filter(held -> held.accessToken().get().isPresent());
    if (logIn.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    String state = updates.hear(ticket, logIn.get()).map("\"%s\""::formatted).orElse("null");
    byte[] body =
        SEES_THIS.formatted(state, updates.pauseMillis()).getBytes(StandardCharsets.US_ASCII);
    response.setContentType("application/json");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
