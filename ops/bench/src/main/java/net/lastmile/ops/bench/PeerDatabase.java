package net.lastmile.ops.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A PostgreSQL server with the tables that FreeRADIUS's rlm_sql reads and writes, as in
 * FreeRADIUS's own schema except for columns and indexes that this load does not use. It commits
 * without waiting for the disk, which is to FreeRADIUS's advantage.
 */
final class PeerDatabase implements AutoCloseable {
  private static final String SCHEMA =
      """
      CREATE TABLE radcheck (id serial PRIMARY KEY, username text NOT NULL,
        attribute text NOT NULL, op text NOT NULL, value text NOT NULL);
      CREATE TABLE radreply (id serial PRIMARY KEY, username text NOT NULL,
        attribute text NOT NULL, op text NOT NULL, value text NOT NULL);
      CREATE TABLE radacct (radacctid bigserial PRIMARY KEY, acctsessionid text NOT NULL,
        acctuniqueid text NOT NULL UNIQUE, username text, nasipaddress inet,
        acctupdatetime timestamptz, acctsessiontime bigint, acctinputoctets bigint,
        acctoutputoctets bigint);
      INSERT INTO radcheck (username, attribute, op, value)
        SELECT 'user' || lpad(n::text, 7, '0'), 'Cleartext-Password', ':=',
          'pass' || lpad(n::text, 7, '0') FROM generate_series(0, %1$d - 1) n;
      INSERT INTO radreply (username, attribute, op, value)
        SELECT 'user' || lpad(n::text, 7, '0'), a.name, '=', a.value
        FROM generate_series(0, %1$d - 1) n,
          (VALUES ('Mikrotik-Rate-Limit', '5000k/20000k'), ('Framed-Pool', 'pool-a'),
            ('Acct-Interim-Interval', '300')) a (name, value);
      CREATE INDEX ON radcheck (username);
      CREATE INDEX ON radreply (username);
      ANALYZE;
      """;

  private final EmbeddedPostgres server;
  private final int pid;

  private PeerDatabase(EmbeddedPostgres server, int pid) {
    this.server = server;
    this.pid = pid;
  }

  /** Starts it and adds that many users. */
  static PeerDatabase start(int users) throws IOException, SQLException {
    EmbeddedPostgres server =
        EmbeddedPostgres.builder()
            .setServerConfig("synchronous_commit", "off")
            .setServerConfig("shared_buffers", "256MB")
            .start();
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(SCHEMA.formatted(users));
      try (var row = statement.executeQuery("SELECT pg_backend_pid()")) {
        row.next();
        int backend = row.getInt(1);
        int postmaster =
            ProcessHandle.of(backend)
                .flatMap(ProcessHandle::parent)
                .map(parent -> Math.toIntExact(parent.pid()))
                .orElseThrow();
        return new PeerDatabase(server, postmaster);
      }
    }
  }

  int port() {
    return server.getPort();
  }

  /** The process whose children serve connections. */
  int pid() {
    return pid;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
