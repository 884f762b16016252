package net.lastmile.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A real PostgreSQL, where the platform's role is no superuser, as in production. */
public final class TestDatabase implements AutoCloseable {
  static final String NAME = "lastmile";
  static final String USER = "lastmile";

  private final EmbeddedPostgres server;
  private final String password;

  private TestDatabase(EmbeddedPostgres server, String password) {
    this.server = server;
    this.password = password;
  }

  static TestDatabase start(String password) {
    try {
      EmbeddedPostgres server =
          EmbeddedPostgres.builder().setLocaleConfig("locale", "C.UTF-8").start();
      TestDatabase database = new TestDatabase(server, password);
      database.execute("create role " + USER + " login createrole password '" + password + "'");
      database.execute("create database " + NAME + " owner " + USER);
      return database;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return server.getPort();
  }

  /** A connection of the server's superuser to the platform's database. */
  public Connection superuser() throws SQLException {
    return server.getDatabase("postgres", NAME).getConnection();
  }

  /** A connection of the platform's own role, with the same search path as its pool. */
  public Connection platformRole() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port() + "/" + NAME + "?currentSchema=no_tenant",
        USER,
        password);
  }

  private void execute(String sql) {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
