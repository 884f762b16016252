package net.lastmile.coa;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import net.lastmile.api.coa.CoaJobView;
import net.lastmile.api.coa.DisconnectApi;
import net.lastmile.api.staff.Permission;
import net.lastmile.platform.security.Gate;

/** {@code /sessions/{id}/disconnect} */
@RequestScoped
public class DisconnectResource implements DisconnectApi {
  @Inject private CoaJobs jobs;

  @Override
  @Gate(permission = Permission.SESSIONS_DISCONNECT)
  public CoaJobView disconnect(String idempotencyKey, long id) {
    return jobs.disconnect(idempotencyKey, id);
  }
}
