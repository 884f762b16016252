package net.lastmile.platform.persistence;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * SQL in the current transaction, on its own connection: inject it. What the transaction's entities
 * have changed is flushed before each statement, as JPA does before its own queries.
 *
 * <p>{@code ?} takes the next value and {@code ?2} the second one, as often as it is written.
 * Values are texts, numbers, {@code Instant}, {@code LocalDate}, {@code UUID}, octets, enums (by
 * name) and {@link #array}. Texts and nulls take the type that PostgreSQL finds for them.
 *
 * <pre>{@code
 * sql.update("delete from plan where id = ?", id);
 * sql.query("select id, name from plan where kind = ?", kind).map(row -> row.uuid(1), row -> row.text(2));
 * }</pre>
 */
public final class Sql {
  private final Supplier<Connection> connections;

  private Sql(Supplier<Connection> connections) {
    this.connections = connections;
  }

  /** In the transaction that is current at each statement. */
  public static Sql in(EntityManager entities) {
    return new Sql(() -> TransactionConnection.of(entities));
  }

  /** On a connection of the caller's own. */
  public static Sql on(Connection connection) {
    return new Sql(() -> connection);
  }

  /**
   * An array to bind.
   *
   * @param type of its elements, as PostgreSQL names it
   */
  public static Object array(String type, Collection<?> elements) {
    return new SqlValues.ArrayOf(type, elements.toArray());
  }

  /** A number that may be null, in a batch: PostgreSQL then keeps the statement for all rows. */
  public static Object bigint(Long number) {
    return new SqlValues.BigInt(number);
  }

  /** A query, which runs when its rows are asked for. */
  public Query query(String text, Object... values) {
    return new Query(text, values);
  }

  /**
   * @return how many rows were inserted, changed or deleted
   */
  public int update(String text, Object... values) {
    return run(text, values, PreparedStatement::executeUpdate);
  }

  /** Runs the statement once for each item, all in one round trip; none if there is no item. */
  public <T> void batch(String text, Collection<T> items, Function<T, Object[]> values) {
    if (items.isEmpty()) {
      return;
    }
    SqlText numbered = SqlText.of(text);
    try (PreparedStatement statement = connections.get().prepareStatement(numbered.text())) {
      for (T item : items) {
        SqlValues.bind(statement, numbered.inOrder(values.apply(item)));
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  /** Runs statements that take no values, for instance DDL. */
  public void execute(String statements) {
    try (Statement statement = connections.get().createStatement()) {
      statement.execute(statements);
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  private interface Step<T> {
    T with(PreparedStatement statement) throws SQLException;
  }

  private <T> T run(String text, Object[] values, Step<T> step) {
    SqlText numbered = SqlText.of(text);
    try (PreparedStatement statement = connections.get().prepareStatement(numbered.text())) {
      SqlValues.bind(statement, numbered.inOrder(values));
      return step.with(statement);
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  /** Rows to come. Each method runs the query. */
  public final class Query {
    private final String text;
    private final Object[] values;

    private Query(String text, Object... values) {
      this.text = text;
      this.values = values;
    }

    public void each(Consumer<Row> reader) {
      run(
          text,
          values,
          statement -> {
            try (ResultSet rows = statement.executeQuery()) {
              Row row = new Row(rows);
              while (rows.next()) {
                reader.accept(row);
              }
            }
            return null;
          });
    }

    public <T> List<T> list(Function<Row, T> read) {
      List<T> found = new ArrayList<>();
      each(row -> found.add(read.apply(row)));
      return found;
    }

    public <T> Set<T> set(Function<Row, T> read) {
      Set<T> found = new LinkedHashSet<>();
      each(row -> found.add(read.apply(row)));
      return found;
    }

    /** The last row of a key counts. */
    public <K, V> Map<K, V> map(Function<Row, K> key, Function<Row, V> value) {
      Map<K, V> found = new HashMap<>();
      each(row -> found.put(key.apply(row), value.apply(row)));
      return found;
    }

    public <T> Optional<T> first(Function<Row, T> read) {
      return run(
          text,
          values,
          statement -> {
            try (ResultSet rows = statement.executeQuery()) {
              return rows.next() ? Optional.of(read.apply(new Row(rows))) : Optional.empty();
            }
          });
    }

    /**
     * The row of a query that always has one.
     *
     * @throws IllegalStateException if there is none
     */
    public <T> T one(Function<Row, T> read) {
      return run(
          text,
          values,
          statement -> {
            try (ResultSet rows = statement.executeQuery()) {
              if (!rows.next()) {
                throw new IllegalStateException("no row: " + text);
              }
              return read.apply(new Row(rows));
            }
          });
    }

    /** The count, sum or number in the first column of the one row. */
    public long number() {
      return one(row -> row.number(1));
    }

    /** The answer in the first column of the one row. */
    public boolean flag() {
      return one(row -> row.flag(1));
    }

    /** Whether there is a row. */
    public boolean exists() {
      return first(_ -> true).isPresent();
    }
  }
}
