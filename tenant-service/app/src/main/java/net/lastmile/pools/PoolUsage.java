package net.lastmile.pools;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import net.lastmile.edge.contract.record.PoolRecord;
import net.lastmile.platform.persistence.Sql;
import net.lastmile.sessions.OnlineSessions;

/** How many live sessions have an address of a pool. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PoolUsage {
  private static final String IPV4 = "framedipaddress";
  private static final String PREFIX =
      "case when pg_input_is_valid(%1$s, 'inet') then %1$s::inet end";
  private static final String COUNT =
      "select count(*) from "
          + OnlineSessions.TABLE
          + " r where %1$s >= ?::inet and host(%1$s)::inet <= ?::inet";

  @Inject private Sql sql;

  long of(PoolTerms pool) {
    String count = COUNT.formatted(address(pool.kind()));
    return pool.parsedRanges().stream()
        .mapToLong(range -> sql.query(count, range.firstText(), range.lastText()).number())
        .sum();
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
