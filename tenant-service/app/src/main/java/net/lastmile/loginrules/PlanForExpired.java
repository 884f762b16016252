package net.lastmile.loginrules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import net.lastmile.catalog.ExpiredPlan;
import net.lastmile.platform.persistence.Sql;

/** The plan that the log-in rules give expired lines. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PlanForExpired implements ExpiredPlan {
  private static final String NAMED = "select from access_rules where expired_plan_id = ?";

  @Inject private Sql sql;

  @Override
  public boolean is(UUID plan) {
    return sql.query(NAMED, plan).exists();
  }
}
