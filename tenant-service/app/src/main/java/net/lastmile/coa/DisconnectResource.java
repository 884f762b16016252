package net.lastmile.coa;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import net.lastmile.api.coa.CoaJobView;
import net.lastmile.api.coa.DisconnectApi;

/** {@code /sessions/{id}/disconnect} */
@RequestScoped
public class DisconnectResource implements DisconnectApi {
  @Inject private CoaJobs jobs;

  @Override
  public CoaJobView disconnect(String idempotencyKey, long id) {
    return jobs.disconnect(idempotencyKey, id);
  }
}
