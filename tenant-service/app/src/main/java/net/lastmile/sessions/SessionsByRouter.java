package net.lastmile.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import net.lastmile.network.RouterSessions;
import net.lastmile.platform.persistence.Sql;

/** Counts the live sessions of every router. */
@ApplicationScoped
@Transactional
class SessionsByRouter implements RouterSessions {
  private static final String COUNT =
      "select nas_id, count(*) from radacct where acctstoptime is null group by nas_id";

  @Inject private Sql sql;

  @Override
  public Map<UUID, Long> take() {
    return sql.query(COUNT).map(row -> row.uuid(1), row -> row.number(2));
  }
}
