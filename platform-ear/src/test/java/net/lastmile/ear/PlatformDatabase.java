package net.lastmile.ear;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A real PostgreSQL whose platform role is no superuser. */
record PlatformDatabase(EmbeddedPostgres server) implements AutoCloseable {
  static final String NAME = "lastmile";

  static PlatformDatabase start(String password) {
    try {
      EmbeddedPostgres server =
          EmbeddedPostgres.builder().setLocaleConfig("locale", "C.UTF-8").start();
      try (Connection connection = server.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create role " + NAME + " login createrole password '" + password + "'");
        statement.execute("create database " + NAME + " owner " + NAME);
      }
      return new PlatformDatabase(server);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
