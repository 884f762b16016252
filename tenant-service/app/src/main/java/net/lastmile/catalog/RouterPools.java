package net.lastmile.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import net.lastmile.network.NamedPools;
import net.lastmile.platform.persistence.Sql;

/** Pools of routers that plans name. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RouterPools implements NamedPools {
  private static final String NAMES =
      """
      select pool from plan where deleted_at is null and pool is not null
      union select framed_ipv6_pool from plan
        where deleted_at is null and framed_ipv6_pool is not null
      union select delegated_ipv6_pool from plan
        where deleted_at is null and delegated_ipv6_pool is not null
      """;

  @Inject private Sql sql;

  @Override
  public Collection<String> names() {
    return sql.query(NAMES).list(row -> row.text(1));
  }
}
