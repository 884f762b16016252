package net.lastmile.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * One of the stack's databases, as its superuser: for what no API shows or allows, such as stopping
 * a process at the point where it is to die.
 */
final class Database implements AutoCloseable {
  private final Connection connection;

  private Database(Connection connection) {
    this.connection = connection;
  }

  /** The platform's database, with all tenants and their data. */
  static Database ofPlatform(Stack stack) {
    return open(stack, "lastmile");
  }

  static Database ofKeycloak(Stack stack) {
    return open(stack, "keycloak");
  }

  private static Database open(Stack stack, String name) {
    Path password = stack.secrets().resolve("postgres-superuser-password");
    try {
      return new Database(
          DriverManager.getConnection(
              "jdbc:postgresql://127.0.0.1:" + stack.port(5433) + "/" + name,
              "postgres",
              Files.readString(password).strip()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void execute(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /**
   * The number that a query returns.
   *
   * @param parameters texts for the question marks
   */
  long number(String sql, String... parameters) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setString(i + 1, parameters[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
