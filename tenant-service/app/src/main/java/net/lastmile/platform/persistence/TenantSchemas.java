package net.lastmile.platform.persistence;

import java.sql.Connection;
import java.sql.SQLException;
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
      Sql sql = Sql.on(connection);
      if (!sql.query("select from pg_roles where rolname = ?", tenant.schema()).exists()) {
        sql.execute("set local createrole_self_grant = 'set'");
        sql.execute("create role " + tenant.quotedSchema() + " nologin");
        sql.execute("grant " + GROUP + " to " + tenant.quotedSchema());
      }
      sql.execute(
          "create schema if not exists %1$s authorization %1$s".formatted(tenant.quotedSchema()));
      connection.commit();
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }
}
