package net.lastmile.portal.login;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import net.lastmile.api.tenancy.HostView;
import net.lastmile.portal.site.Site;

/** Sends the browser to log in, or to an identity provider's page about the person's own log-in. */
@WebServlet("/log-in")
public class LogInServlet extends HttpServlet {
  /** Keycloak's application initiated actions that we offer. */
  private static final Set<String> ACTIONS = Set.of("CONFIGURE_TOTP", "UPDATE_PASSWORD");

  @Inject private transient Site site;
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
    Optional<String> action =
        Optional.ofNullable(request.getParameter("action")).filter(ACTIONS::contains);
    LogInAttempt attempt =
        attempts.begin(action.isPresent() ? Destination.ACCOUNT : Destination.DASHBOARD, response);
    response.sendRedirect(provider.authorizationUrl(panel.get(), attempt, action));
  }
}
