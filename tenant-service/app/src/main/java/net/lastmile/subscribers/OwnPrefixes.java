package net.lastmile.subscribers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import net.lastmile.platform.persistence.Sql;
import net.lastmile.pools.LinePrefixes;

/** The prefixes that belong to lines, for pools to compare themselves with. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class OwnPrefixes implements LinePrefixes {
  private static final String CUT =
      """
      select from subscriber s
      cross join lateral (values (s.framed_ipv6_prefix), (s.delegated_ipv6_prefix)) as own (prefix)
      where s.deleted_at is null and own.prefix is not null
        and masklen(own.prefix::inet) <> ?
        and host(own.prefix::inet)::inet <= ?::inet
        and host(broadcast(own.prefix::inet))::inet >= ?::inet
      limit 1
      """;

  @Inject private Sql sql;

  @Override
  public boolean otherThan(int bits, String first, String last) {
    return sql.query(CUT, bits, last, first).exists();
  }
}
