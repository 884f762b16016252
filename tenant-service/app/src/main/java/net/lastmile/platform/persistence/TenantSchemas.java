package net.lastmile.platform.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Creates a tenant's role and schema. The platform's role may switch to a tenant's role but
 * inherits nothing from it: under its own name it cannot touch a tenant's tables.
 */
public class TenantSchemas {
  /** The role to which every tenant role's rights in schema {@code platform} are granted. */
  static final String GROUP = "lastmile_tenant";

  private final DataSource owner;

  public TenantSchemas(DataSource owner) {
    this.owner = owner;
  }

  /** Creates the role and schema if missing, all or nothing; may be called again. */
  public void create(TenantRef tenant) {
    try (Connection connection = owner.getConnection()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        if (!roleExists(connection, tenant.schema())) {
          statement.execute("set local createrole_self_grant = 'set'");
          statement.execute("create role " + tenant.quotedSchema() + " nologin");
          statement.execute("grant " + GROUP + " to " + tenant.quotedSchema());
        }
        statement.execute(
            "create schema if not exists %1$s authorization %1$s".formatted(tenant.quotedSchema()));
      }
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException("cannot make schema " + tenant.schema(), e);
    }
  }

  private static boolean roleExists(Connection connection, String role) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select from pg_roles where rolname = ?")) {
      statement.setString(1, role);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }
}
