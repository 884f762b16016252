package net.lastmile.pools;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import net.lastmile.edge.contract.PoolRecord;
import net.lastmile.platform.persistence.Jdbc;

/** The prefixes that belong to lines, to compare a pool with. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class LinePrefixes {
  private static final String CUT =
      """
      select 1 from subscriber s
      cross join lateral (values (s.framed_ipv6_prefix), (s.delegated_ipv6_prefix)) as own (prefix)
      where s.deleted_at is null and own.prefix is not null
        and masklen(own.prefix::inet) <> ?
        and host(own.prefix::inet)::inet <= ?::inet
        and host(broadcast(own.prefix::inet))::inet >= ?::inet
      limit 1
      """;

  @PersistenceContext private EntityManager entities;

  /**
   * Whether a line's own prefix lies in the pool's ranges but is not one of the prefixes the pool
   * leases.
   */
  boolean areCutBy(PoolTerms pool) {
    if (pool.kind() == PoolRecord.Kind.IPV4) {
      return false;
    }
    Connection connection = Jdbc.connection(entities);
    try (PreparedStatement statement = connection.prepareStatement(CUT)) {
      for (AddressRange range : pool.parsedRanges()) {
        statement.setInt(1, pool.prefixBits());
        statement.setString(2, range.lastText());
        statement.setString(3, range.firstText());
        try (var rows = statement.executeQuery()) {
          if (rows.next()) {
            return true;
          }
        }
      }
      return false;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
