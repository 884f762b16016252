package net.lastmile.ops.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Adds many lines to the demo tenant's tables by SQL, without the edges knowing. A twelfth are
 * inactive, an eighth expired, six in ten online, and each has an ended session. Their order of
 * creation differs from the order of their names, as is usual.
 */
final class ManyLines {
  private static final String FIRST_ID = "be7c0000-0000-7000-8000-000000000000";
  private static final String LAST_ID = "be7c0000-0000-7000-8000-ffffffffffff";

  /** Coprime to every number of lines below it, so that no name occurs twice. */
  private static final int SCRAMBLE = 7_368_787;

  private static final String SUBSCRIBERS =
      """
      insert into subscriber (id, username, sealed_password, plan_id, status, expiry_date,
        published_zone, full_name, phone, email, address, building, region, country, note,
        created_at, updated_at, version, static_ip)
      select ('be7c0000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
        name, '\\x00', plans[1 + n %% cardinality(plans)],
        case when n %% 12 = 0 then 'INACTIVE' else 'ACTIVE' end,
        case when n %% 8 = 1 then current_date - 2 - (n / 8 %% 60)::int
          else current_date + 1 + (n / 8 %% 60)::int end,
        zone,
        (array['Ana','Luis','Łukasz','Søren','Mariam','王','Olena','Thabo'])[1 + n %% 8] || ' ' ||
          (array['Gómez','Wójcik','Ålund','Okafor','Haddad','Silva','Kovač'])[1 + n / 8 %% 7]
          || ' ' || n %% 997,
        '+57 300 ' || lpad((n * 31 %% 10000000)::text, 7, '0'), name || '@example.net',
        'Calle ' || n %% 180, 'Torre ' || n %% 12, 'Norte', 'CO', '',
        now() - n * interval '9 s', now() - n * interval '9 s' - interval '2 days', 0,
        case when n %% 20 = 0 then host('10.64.0.0'::inet + n) end
      from generate_series(0, %1$d - 1::bigint) n,
        lateral (select 'bench-' || lpad((n * %2$d %% %1$d)::text, 7, '0')) named (name),
        (select array_agg(id) from plan where deleted_at is null) as p (plans),
        (select min(published_zone) from subscriber where deleted_at is null) as z (zone)
      """;

  private static final String SESSIONS =
      """
      insert into radacct (acctsessionid, acctuniqueid, username, nasipaddress, acctstarttime,
        acctupdatetime, acctstoptime, acctsessiontime, acctinputoctets, acctoutputoctets,
        callingstationid, framedipaddress, nas_id, subscriber_id)
      select 'bench', 'bench-' || s.kind || n, 'bench-' || lpad((n * %2$d %% %1$d)::text, 7, '0'),
        '127.0.0.1', s.started, least(now(), s.started + interval '20 hours'), s.stopped, 72000,
        n * 1000, n * 20000, '02:00:00:00:00:01', '100.64.0.0'::inet + n,
        (select id from nas limit 1),
        ('be7c0000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid
      from generate_series(0, %1$d - 1::bigint) n, lateral (values
        ('ended', now() - n * interval '2 s' - interval '5 days',
          now() - n * interval '2 s' - interval '4 days'),
        ('live', now() - n * 7919 %% 259200 * interval '1 s', null::timestamptz))
        as s (kind, started, stopped)
      where s.kind = 'ended' or n %% 12 <> 0 and n %% 8 <> 1 and n %% 20 < 15
      """;

  /** Simulates the reports that update the table between two vacuums. */
  private static final String INTERIMS =
      """
      update radacct set acctupdatetime = now(), acctinputoctets = acctinputoctets + 1
      where acctstoptime is null and acctsessionid = 'bench' and radacctid % 4 = 0
      """;

  private final Connection connection;

  /**
   * @param connection of a superuser
   * @param schema the tenant's schema
   */
  ManyLines(Connection connection, String schema) throws SQLException {
    this.connection = connection;
    execute("set search_path to \"%s\", platform".formatted(schema));
  }

  /** Adds the lines, unless that many are left from an earlier run. */
  void fill(int lines) throws SQLException {
    if (count() == lines) {
      return;
    }
    remove();
    execute(SUBSCRIBERS.formatted(lines, SCRAMBLE));
    // Jobs read the table meanwhile. With statistics for a hundred lines, a query over a million
    // takes minutes.
    execute("vacuum (analyze) subscriber");
    execute("update tally set n = n + %d where what = 'subscribers'".formatted(lines));
    execute(SESSIONS.formatted(lines, SCRAMBLE));
    execute("vacuum (analyze) radacct");
    execute(INTERIMS);
  }

  void remove() throws SQLException {
    execute("delete from radacct where acctsessionid = 'bench'");
    execute("update tally set n = n - %d where what = 'subscribers'".formatted(count()));
    execute("delete from subscriber where id between '%s' and '%s'".formatted(FIRST_ID, LAST_ID));
    execute("vacuum (analyze) subscriber, radacct");
  }

  private long count() throws SQLException {
    String count =
        "select count(*) from subscriber where id between '%s' and '%s'"
            .formatted(FIRST_ID, LAST_ID);
    try (PreparedStatement statement = connection.prepareStatement(count);
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
