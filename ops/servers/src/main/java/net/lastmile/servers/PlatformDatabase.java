package net.lastmile.servers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A real PostgreSQL, where the platform's role is no superuser, as in production. */
public final class PlatformDatabase implements AutoCloseable {
  public static final String NAME = "lastmile";
  public static final String USER = "lastmile";

  private final EmbeddedPostgres server;
  private final String password;

  private PlatformDatabase(EmbeddedPostgres server, String password) {
    this.server = server;
    this.password = password;
  }

  public static PlatformDatabase start(String password) {
    try {
      EmbeddedPostgres server =
          EmbeddedPostgres.builder().setLocaleConfig("locale", "C.UTF-8").start();
      try (Connection connection = server.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create role " + USER + " login createrole password '" + password + "'");
        statement.execute("create database " + NAME + " owner " + USER);
      }
      return new PlatformDatabase(server, password);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public int port() {
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

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
