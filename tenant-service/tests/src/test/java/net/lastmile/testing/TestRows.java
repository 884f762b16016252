package net.lastmile.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import net.lastmile.platform.persistence.TenantRef;

/** Rows of one tenant, written with its role: for tests of SQL only, without a server. */
public final class TestRows {
  private final TestSchemas schemas;
  private final TenantRef tenant;

  public TestRows(TestSchemas schemas, TenantRef tenant) {
    this.schemas = schemas;
    this.tenant = tenant;
  }

  public UUID nas(String name, String address) throws SQLException {
    return id(
        """
        insert into nas (id, name, address, vendor, message_authenticator, coa_port, active, note,
          sealed_secret, created_at, version)
        values (gen_random_uuid(), ?, ?, 'GENERIC', 'LEARN', 3799, true, '', '', now(), 1)
        returning id
        """,
        name,
        address);
  }

  public UUID plan(String name, int downloadKbps, int uploadKbps) throws SQLException {
    return id(
        """
        insert into plan (id, name, commercial_name, download_kbps, upload_kbps,
          burst_download_kbps, burst_upload_kbps, burst_threshold_download_kbps,
          burst_threshold_upload_kbps, burst_seconds, price_minor, day_price_minor,
          reset_price_minor, validity, validity_unit, pool, address_list_in, address_list_out,
          queue_type, filter_id, interim_seconds, active, created_at, version)
        values (gen_random_uuid(), ?, '', ?, ?, 0, 0, 0, 0, 0, 0, 0, 0, 30, 'DAYS', '', '', '', '',
          '', 300, true, now(), 1)
        returning id
        """,
        name,
        downloadKbps,
        uploadKbps);
  }

  /** An active line far from its last day. */
  public UUID subscriber(String username, UUID plan) throws SQLException {
    return id(
        """
        insert into subscriber (id, username, sealed_password, plan_id, status, expiry_date,
          published_zone, full_name, phone, email, address, building, region, country, note,
          created_at, updated_at, version)
        values (gen_random_uuid(), ?, '', ?, 'ACTIVE', '2099-12-31', 'UTC', '', '', '', '', '', '',
          '', '', now(), now(), 1)
        returning id
        """,
        username,
        plan);
  }

  /** Adds a live session and returns its number. */
  public long session(String username, UUID subscriber, UUID nas, Instant startedAt)
      throws SQLException {
    return number(
        """
        insert into radacct (acctsessionid, acctuniqueid, username, nasipaddress, acctstarttime,
          acctupdatetime, acctsessiontime, acctinputoctets, acctoutputoctets, nas_id, subscriber_id)
        values ('s', gen_random_uuid()::text, ?, '10.0.0.1', ?::timestamptz, ?::timestamptz, 0, 0,
          0, ?, ?)
        returning radacctid
        """,
        username,
        startedAt.toString(),
        startedAt.toString(),
        nas,
        subscriber);
  }

  /** Changes rows and returns how many. */
  public int change(String sql, Object... values) throws SQLException {
    try (Connection connection = schemas.tenant(tenant);
        PreparedStatement statement = bound(connection, sql, values)) {
      int rows = statement.executeUpdate();
      connection.commit();
      return rows;
    }
  }

  /** The one number that a statement gives. */
  public long number(String sql, Object... values) throws SQLException {
    try (Connection connection = schemas.tenant(tenant);
        PreparedStatement statement = bound(connection, sql, values);
        ResultSet row = statement.executeQuery()) {
      row.next();
      long number = row.getLong(1);
      connection.commit();
      return number;
    }
  }

  private UUID id(String sql, Object... values) throws SQLException {
    try (Connection connection = schemas.tenant(tenant);
        PreparedStatement statement = bound(connection, sql, values);
        ResultSet row = statement.executeQuery()) {
      row.next();
      UUID id = row.getObject(1, UUID.class);
      connection.commit();
      return id;
    }
  }

  private static PreparedStatement bound(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }
}
