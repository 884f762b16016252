package net.lastmile.portal.login;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import net.lastmile.api.tenancy.HostView;
import net.lastmile.portal.site.Site;

/** Where the identity provider sends the browser back: exchanges the code for a log-in. */
@WebServlet("/callback")
public class CallbackServlet extends HttpServlet {
  private static final String ACTION_STATUS = "kc_action_status";

  @Inject private transient Site site;
  @Inject private transient StaffSession staff;
  @Inject private transient LogInAttempts attempts;
  @Inject private transient IdentityProvider provider;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<HostView> panel = site.panel();
    if (panel.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    Optional<LogInAttempt> attempt =
        Optional.ofNullable(request.getParameter("state"))
            .flatMap(state -> attempts.take(state, request, response));
    String code = request.getParameter("code");
    if (attempt.isEmpty() || code == null) {
      // Cancelled, a bookmark or the back button: start again.
      response.sendRedirect(Destination.DASHBOARD.address());
      return;
    }
    Optional<Tokens> tokens = provider.exchange(panel.get(), code, attempt.get());
    if (tokens.isEmpty()) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    if (staff.wasAnothers(tokens.get())) {
      // The page asks for a log-in again, which the provider answers by itself, in a session of its
      // own.
      request.getSession().invalidate();
      response.sendRedirect(attempt.get().target().address());
      return;
    }
    if (!staff.begin(panel.get(), tokens.get())) {
      request.getSession().invalidate();
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    // Prevents session fixation: a session id planted before the log-in must not stay valid.
    request.changeSessionId();
    response.sendRedirect(attempt.get().target().address() + actionStatus(request));
  }

  private static String actionStatus(HttpServletRequest request) {
    String status = request.getParameter(ACTION_STATUS);
    return "success".equals(status) ? "?done=yes" : "";
  }
}
