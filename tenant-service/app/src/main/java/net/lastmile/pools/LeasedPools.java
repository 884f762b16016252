package net.lastmile.pools;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import net.lastmile.network.NamedPools;
import net.lastmile.platform.persistence.Sql;

/** Pools that edges lease from. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class LeasedPools implements NamedPools {
  @Inject private Sql sql;

  @Override
  public Collection<String> names() {
    return sql.query("select name from ip_pool").list(row -> row.text(1));
  }
}
