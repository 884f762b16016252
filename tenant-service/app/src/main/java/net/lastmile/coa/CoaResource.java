package net.lastmile.coa;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import net.lastmile.api.coa.CoaApi;
import net.lastmile.api.coa.CoaAttemptView;
import net.lastmile.api.coa.CoaJobView;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;

/** {@code /coa-jobs} */
@RequestScoped
public class CoaResource implements CoaApi {
  @Inject private CoaJobs jobs;

  @Override
  public Page<CoaJobView> list(PageQuery query, UUID subscriberId, UUID nasId) {
    return jobs.list(query, subscriberId, nasId);
  }

  @Override
  public CoaJobView get(UUID id) {
    return jobs.get(id);
  }

  @Override
  public Page<CoaAttemptView> attempts(UUID id) {
    return jobs.attempts(id);
  }
}
