package net.lastmile.pools;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import net.lastmile.edge.contract.PoolRecord;
import net.lastmile.platform.persistence.Jdbc;

/** How many live sessions have an address of a pool. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PoolUsage {
  private static final String IPV4 = "framedipaddress";
  private static final String PREFIX =
      "case when pg_input_is_valid(%1$s, 'inet') then %1$s::inet end";
  private static final String COUNT =
      "select count(*) from radacct where acctstoptime is null"
          + " and %1$s >= ?::inet and host(%1$s)::inet <= ?::inet";

  @PersistenceContext private EntityManager entities;

  long of(PoolTerms pool) {
    Connection connection = Jdbc.connection(entities);
    String sql = COUNT.formatted(address(pool.kind()));
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      long used = 0;
      for (AddressRange range : pool.parsedRanges()) {
        statement.setString(1, range.firstText());
        statement.setString(2, range.lastText());
        try (ResultSet rows = statement.executeQuery()) {
          rows.next();
          used += rows.getLong(1);
        }
      }
      return used;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String address(PoolRecord.Kind kind) {
    return switch (kind) {
      case IPV4 -> IPV4;
      case IPV6_PREFIX -> hostOf("framedipv6prefix");
      case DELEGATED_PREFIX -> hostOf("delegatedipv6prefix");
    };
  }

  /** A prefix sorts before the address it begins with, and ranges consist of addresses. */
  private static String hostOf(String column) {
    return "host(" + PREFIX.formatted(column) + ")::inet";
  }
}
