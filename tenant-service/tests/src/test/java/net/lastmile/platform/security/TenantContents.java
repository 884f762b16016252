package net.lastmile.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.lastmile.testing.TestPlatform;
import net.lastmile.testing.TestTenant;

/**
 * A digest of every table of a tenant and of its rows in the platform's tables: equal if nothing
 * changed.
 */
final class TenantContents {
  private static final String TABLE_NAMES =
      "select table_name from information_schema.tables where table_schema = '%s' order by 1";

  private static final String OWN =
      "select md5(string_agg(t::text, '' order by t::text)) from \"%s\".\"%s\" t";

  /** Tables of the platform that hold rows of tenants. */
  private static final String SHARED_TABLES =
      """
      select table_name from information_schema.columns
      where table_schema = 'platform' and column_name = 'tenant_id' order by 1
      """;

  /** The content of a row; the feed's sequencer may move it from pending to payload at any time. */
  private static final String FEED =
      """
      select md5(string_agg(concat_ws('/', kind, key,
        encode(case when dirty then pending else payload end, 'hex')), ' ' order by kind, key))
      from platform.edge_record where tenant_id = '%2$s'
      """;

  private static final String SHARED =
      "select md5(string_agg(t::text, '' order by t::text)) from platform.\"%s\" t"
          + " where tenant_id = '%s'";

  private TenantContents() {}

  static Map<String, String> of(TestPlatform platform, TestTenant tenant) throws SQLException {
    Map<String, String> contents = new TreeMap<>();
    try (Connection connection = platform.database().superuser();
        Statement statement = connection.createStatement()) {
      for (String table : column(statement, TABLE_NAMES.formatted(tenant.schema()))) {
        contents.put(table, only(statement, OWN.formatted(tenant.schema(), table)));
      }
      for (String table : column(statement, SHARED_TABLES)) {
        String sql = table.equals("edge_record") ? FEED : SHARED;
        contents.put("platform." + table, only(statement, sql.formatted(table, tenant.id())));
      }
    }
    for (String table : List.of("coa_job", "tenant_domain", "edge_record")) {
      assertThat(contents.get("platform." + table)).as("rows in " + table).isNotEqualTo("null");
    }
    return contents;
  }

  private static String only(Statement statement, String sql) throws SQLException {
    return column(statement, sql).getFirst();
  }

  private static List<String> column(Statement statement, String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        values.add(String.valueOf(rows.getString(1)));
      }
    }
    return values;
  }
}
