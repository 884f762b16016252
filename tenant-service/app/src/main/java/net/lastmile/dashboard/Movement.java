package net.lastmile.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import net.lastmile.accounting.Traffic;
import net.lastmile.api.live.LiveView;
import net.lastmile.audit.Audit;
import net.lastmile.platform.persistence.Sql;

/** Numbers that change with the tenant's data; costs two index look-ups or a handful of rows. */
@ApplicationScoped
@Transactional
public class Movement {
  @Inject private Sql sql;
  @Inject private Audit audit;

  LiveView now() {
    return new LiveView(new Traffic(sql).eventsStored(), audit.latest());
  }
}
