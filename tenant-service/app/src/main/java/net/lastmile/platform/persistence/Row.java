package net.lastmile.platform.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;

/** The row that a query is at; columns count from 1. */
public final class Row {
  private final ResultSet rows;

  Row(ResultSet rows) {
    this.rows = rows;
  }

  private interface Step<T> {
    T read() throws SQLException;
  }

  private static <T> T read(Step<T> step) {
    try {
      return step.read();
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  /** Null for null. */
  public String text(int column) {
    return read(() -> rows.getString(column));
  }

  /** 0 for null. */
  public int integer(int column) {
    return read(() -> rows.getInt(column));
  }

  /** 0 for null. */
  public long number(int column) {
    return read(() -> rows.getLong(column));
  }

  /** Null for null. */
  public Integer integerOrNull(int column) {
    return read(() -> rows.getObject(column, Integer.class));
  }

  /** Null for null. */
  public Long numberOrNull(int column) {
    return read(() -> rows.getObject(column, Long.class));
  }

  /** False for null. */
  public boolean flag(int column) {
    return read(() -> rows.getBoolean(column));
  }

  /** Null for null. */
  public UUID uuid(int column) {
    return read(() -> rows.getObject(column, UUID.class));
  }

  /** Null for null. */
  public Instant instant(int column) {
    Timestamp time = read(() -> rows.getTimestamp(column));
    return time == null ? null : time.toInstant();
  }

  /** Null for null. */
  public byte[] octets(int column) {
    return read(() -> rows.getBytes(column));
  }

  /** The constant of this name; null for null. */
  public <E extends Enum<E>> E constant(Class<E> type, int column) {
    String name = text(column);
    return name == null ? null : Enum.valueOf(type, name);
  }
}
