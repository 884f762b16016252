package net.lastmile.subscribers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import net.lastmile.catalog.PlanUse;
import net.lastmile.platform.persistence.Sql;

/** How many subscribers are on which plan. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SubscribersOnPlans implements PlanUse {
  private static final String COUNT =
      """
      select plan_id, count(*) from subscriber
      where plan_id = any (?) and deleted_at is null group by plan_id
      """;
  private static final String ANY =
      "select from subscriber where plan_id = ? and deleted_at is null limit 1";

  @Inject private Sql sql;

  @Override
  public Map<UUID, Long> of(Collection<UUID> plans) {
    return sql.query(COUNT, Sql.array("uuid", plans)).map(row -> row.uuid(1), row -> row.number(2));
  }

  @Override
  public boolean isUsed(UUID plan) {
    return sql.query(ANY, plan).exists();
  }
}
