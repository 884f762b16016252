package net.lastmile.platform.persistence;

import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.JNDIConnector;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/** Puts {@link TenantConnector} between EclipseLink and the pool. */
public class TenantSession implements SessionCustomizer {
  @Override
  public void customize(Session session) {
    DatabaseLogin login = (DatabaseLogin) session.getDatasourceLogin();
    login.setConnector(new TenantConnector((JNDIConnector) login.getConnector()));
  }
}
