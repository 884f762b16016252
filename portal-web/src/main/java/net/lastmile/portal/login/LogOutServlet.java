package net.lastmile.portal.login;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import net.lastmile.api.tenancy.HostView;
import net.lastmile.portal.shell.Site;

/** Ends the session here, then the identity provider's (OpenID Connect RP-Initiated Logout 1.0). */
@WebServlet("/log-out")
public class LogOutServlet extends HttpServlet {
  @Inject private transient Site site;
  @Inject private transient StaffSession staff;
  @Inject private transient IdentityProvider provider;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<HostView> panel = site.panel();
    Optional<Tokens> tokens = staff.tokens();
    if (request.getSession(false) != null) {
      request.getSession(false).invalidate();
    }
    if (panel.isPresent() && tokens.isPresent()) {
      response.sendRedirect(provider.logOutUrl(panel.get(), tokens.get()));
    } else {
      response.sendRedirect(request.getContextPath() + "/logged-out");
    }
  }
}
