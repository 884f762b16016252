package net.lastmile.portal.shell;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;
import net.lastmile.portal.configuration.Settings;

/**
 * Hides the session's cookie from scripts, and from plain HTTP where we have TLS. From other sites
 * it is hidden by {@code glassfish-web.xml}.
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
