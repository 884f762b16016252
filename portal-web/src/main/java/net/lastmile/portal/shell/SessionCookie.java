package net.lastmile.portal.shell;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;

/**
 * Hides the session's cookie from scripts and other sites, and from plain HTTP where we have TLS.
 */
@WebListener
public class SessionCookie implements ServletContextListener {
  @Inject private Settings settings;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
    cookie.setHttpOnly(true);
    cookie.setSecure(settings.secure());
    // Lax, not Strict: the identity provider's redirect back must bring the session along.
    cookie.setAttribute("SameSite", "Lax");
  }
}
