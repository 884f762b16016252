package net.lastmile.portal.login;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.ws.rs.ProcessingException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import net.lastmile.api.staff.LogOutApi;
import net.lastmile.api.tenancy.HostView;
import net.lastmile.portal.client.ApiProblem;
import net.lastmile.portal.client.ApiUnavailable;
import net.lastmile.portal.site.Site;

/**
 * Ends every session of the staff member, here and in other browsers, then sends the browser to the
 * identity provider to end its session too (OpenID Connect RP-Initiated Logout 1.0). A link from
 * another site's page ends nothing: the error page asks the person first.
 */
@WebServlet("/log-out")
public class LogOutServlet extends HttpServlet {
  /** Set in a session whose token the API refuses: it is over, so any request may end it. */
  public static final String OVER = "lastmile.over";

  private static final Logger LOG = System.getLogger(LogOutServlet.class.getName());

  @Inject private transient LogOutApi logOutApi;
  @Inject private transient Site site;
  @Inject private transient StaffSession staff;
  @Inject private transient IdentityProvider provider;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!mayEnd(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    Optional<HostView> panel = site.panel();
    HttpSession session = request.getSession(false);
    Optional<Tokens> tokens = session == null ? Optional.empty() : staff.tokens();
    if (tokens.isPresent()) {
      endEverywhere();
    }
    if (session != null) {
      session.invalidate();
    }
    if (panel.isPresent() && tokens.isPresent()) {
      response.sendRedirect(provider.logOutUrl(panel.get(), tokens.get()));
    } else {
      response.sendRedirect(request.getContextPath() + "/logged-out");
    }
  }

  private static boolean mayEnd(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null
        || session.getAttribute(OVER) != null
        || AskedFrom.ownPage(
            request.getHeader("Sec-Fetch-Site"),
            request.getHeader("Referer"),
            request.getHeader("Host"));
  }

  /** The API refuses if the log-in is already over. If the call fails, this session still ends. */
  private void endEverywhere() {
    try {
      logOutApi.everywhere();
    } catch (ApiProblem | ApiUnavailable | ProcessingException refused) {
      LOG.log(Level.WARNING, "a log-out ended one session alone: {0}", refused);
    }
  }
}
