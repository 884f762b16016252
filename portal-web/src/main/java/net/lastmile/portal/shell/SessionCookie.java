package net.lastmile.portal.shell;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;
import net.lastmile.portal.configuration.Settings;

/**
 * Hides the session cookie from scripts, and from plain HTTP if we have TLS. {@code
 * glassfish-web.xml} keeps it from other sites' requests.
 */
@WebListener
public class SessionCookie implements ServletContextListener {
  @Inject private Settings settings;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
    cookie.setHttpOnly(true);
    cookie.setSecure(settings.secure());
  }
}
