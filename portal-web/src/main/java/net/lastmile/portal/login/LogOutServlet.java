package net.lastmile.portal.login;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.ProcessingException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import net.lastmile.api.tenancy.HostView;
import net.lastmile.portal.client.Api;
import net.lastmile.portal.client.ApiProblem;
import net.lastmile.portal.client.ApiUnavailable;
import net.lastmile.portal.shell.Site;

/**
 * Ends every session of the staff member everywhere, the one here for certain, then has the
 * identity provider forget this browser (OpenID Connect RP-Initiated Logout 1.0).
 */
@WebServlet("/log-out")
public class LogOutServlet extends HttpServlet {
  private static final Logger LOG = System.getLogger(LogOutServlet.class.getName());

  @Inject private transient Api api;
  @Inject private transient Site site;
  @Inject private transient StaffSession staff;
  @Inject private transient IdentityProvider provider;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<HostView> panel = site.panel();
    Optional<Tokens> tokens = staff.tokens();
    if (tokens.isPresent()) {
      endEverywhere();
    }
    if (request.getSession(false) != null) {
      request.getSession(false).invalidate();
    }
    if (panel.isPresent() && tokens.isPresent()) {
      response.sendRedirect(provider.logOutUrl(panel.get(), tokens.get()));
    } else {
      response.sendRedirect(request.getContextPath() + "/logged-out");
    }
  }

  /** Refused where the log-in is over already; and where it fails, this browser's still ends. */
  private void endEverywhere() {
    try {
      api.logOut().everywhere();
    } catch (ApiProblem | ApiUnavailable | ProcessingException refused) {
      LOG.log(Level.WARNING, "a log-out ended one session alone: {0}", refused);
    }
  }
}
