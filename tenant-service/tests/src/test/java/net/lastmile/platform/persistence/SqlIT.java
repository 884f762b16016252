package net.lastmile.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import net.lastmile.testing.OwnDatabase;
import net.lastmile.testing.TestSchemas;
import org.junit.jupiter.api.Test;

/** The SQL layer against real PostgreSQL, in the schemas of two tenants. */
@OwnDatabase
class SqlIT {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00.123456Z");

  private final TestSchemas schemas = TestSchemas.get();
  private final TenantRef north;
  private final TenantRef south;

  SqlIT() throws SQLException {
    String region = schemas.newRegion();
    north = schemas.newTenant(region);
    south = schemas.newTenant(region);
  }

  private enum Colour {
    RED
  }

  @Test
  void valuesComeBackAsTheyWere() throws SQLException {
    UUID id = UUID.randomUUID();
    try (Connection connection = schemas.platform()) {
      Sql sql = Sql.on(connection);
      List<Object> read =
          sql.query(
                  """
                  select ?::timestamptz, ?::uuid, ?::text, ?::bytea, ?::bigint, ?::date + 1 > ?::date,
                    ?::text
                  """,
                  NOW,
                  id,
                  Colour.RED,
                  new byte[] {1, 2},
                  7L,
                  LocalDate.EPOCH,
                  LocalDate.EPOCH,
                  null)
              .one(
                  row ->
                      Arrays.asList(
                          row.instant(1),
                          row.uuid(2),
                          row.constant(Colour.class, 3),
                          row.octets(4).length,
                          row.number(5),
                          row.flag(6),
                          row.text(7)));
      assertThat(read).containsExactly(NOW, id, Colour.RED, 2, 7L, true, null);
    }
  }

  @Test
  void aNumberedValueMayBeWrittenOften() throws SQLException {
    try (Connection connection = schemas.platform()) {
      String both =
          Sql.on(connection)
              .query("select ?2::text || ?1::text || ?2::text", "a", "b")
              .one(row -> row.text(1));
      assertThat(both).isEqualTo("bab");
    }
  }

  @Test
  void anArrayMayHaveNullsAndMayBeEmpty() throws SQLException {
    try (Connection connection = schemas.platform()) {
      Sql sql = Sql.on(connection);
      List<String> texts = Arrays.asList("a", null);
      assertThat(
              sql.query("select unnest(?::text[])", Sql.array("text", texts)).list(r -> r.text(1)))
          .containsExactly("a", null);
      assertThat(sql.query("select 1 where 1 = any (?)", Sql.array("int4", List.of())).exists())
          .isFalse();
    }
  }

  @Test
  void aBatchIsOneTenants() throws SQLException {
    try (Connection mine = schemas.tenant(north);
        Connection others = schemas.tenant(south)) {
      Sql sql = Sql.on(mine);
      sql.batch(
          "insert into edge_journal (node, journal, stored_up_to) values (?2, ?1, ?3)",
          List.of(1L, 2L),
          number -> new Object[] {UUID.randomUUID(), "edge-a", number});
      mine.commit();
      String sum = "select coalesce(sum(stored_up_to), 0) from edge_journal";
      assertThat(sql.query(sum).number()).isEqualTo(3);
      assertThat(Sql.on(others).query(sum).number()).isZero();
      assertThat(sql.update("delete from edge_journal")).isEqualTo(2);
      mine.commit();
    }
  }

  @Test
  void aFailureTellsTheConstraint() throws SQLException {
    try (Connection connection = schemas.tenant(north)) {
      Sql sql = Sql.on(connection);
      String insert =
          "insert into permission_group (id, name, built_in, permissions) values (?, 'x', true, '{}')";
      sql.update(insert, Ids.next());
      assertThatThrownBy(() -> sql.update(insert, Ids.next()))
          .isInstanceOfSatisfying(
              SqlFailure.class,
              failure -> {
                assertThat(Violations.constraint(failure)).isPresent();
                assertThat(StorageFault.of(failure)).isEqualTo(StorageFault.CONTENT);
              });
      connection.rollback();
    }
  }
}
