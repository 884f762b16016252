package net.lastmile.platform.persistence;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;

/** Binds values in the types that PostgreSQL's driver takes. */
final class SqlValues {
  private SqlValues() {}

  record ArrayOf(String type, Object[] elements) {}

  record BigInt(Long number) {}

  static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int at = 1; at <= values.length; at++) {
      bind(statement, at, values[at - 1]);
    }
  }

  private static void bind(PreparedStatement statement, int at, Object value) throws SQLException {
    switch (value) {
      case Instant instant -> statement.setTimestamp(at, Timestamp.from(instant));
      case Enum<?> constant -> statement.setString(at, constant.name());
      case ArrayOf(String type, Object[] elements) ->
          statement.setArray(at, statement.getConnection().createArrayOf(type, elements));
      case BigInt(Long number) -> statement.setObject(at, number, Types.BIGINT);
      case null -> statement.setNull(at, Types.OTHER);
      default -> statement.setObject(at, value);
    }
  }
}
