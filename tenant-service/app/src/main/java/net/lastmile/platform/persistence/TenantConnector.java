package net.lastmile.platform.persistence;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.persistence.exceptions.DatabaseException;
import org.eclipse.persistence.sessions.JNDIConnector;

/**
 * Sets the tenant of each transaction. EclipseLink connects once a transaction, and both settings
 * end with it. Without a tenant, or outside a transaction, the pool's own search path applies,
 * which names a schema that does not exist.
 */
class TenantConnector extends JNDIConnector {
  private static final String BIND =
      "select set_config('search_path', ?, true), set_config('role', ?, true)";

  TenantConnector(JNDIConnector pool) {
    super(pool.getDataSource());
    setName(pool.getName());
  }

  @Override
  public Connection connect(
      Properties properties, org.eclipse.persistence.sessions.Session session) {
    Connection connection = super.connect(properties, session);
    currentTenant().ifPresent(tenant -> bind(connection, tenant));
    return connection;
  }

  private static Optional<TenantRef> currentTenant() {
    try {
      return CDI.current().select(TenantContext.class).get().find();
    } catch (ContextNotActiveException | IllegalStateException _) {
      // No request, or the application is still being deployed: no tenant's tables.
      return Optional.empty();
    }
  }

  private static void bind(Connection connection, TenantRef tenant) {
    try (PreparedStatement statement = connection.prepareStatement(BIND)) {
      statement.setString(1, tenant.quotedSchema());
      statement.setString(2, tenant.schema());
      statement.execute();
    } catch (SQLException e) {
      throw DatabaseException.sqlException(e);
    }
  }
}
