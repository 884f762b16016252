package net.lastmile.coa;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import net.lastmile.api.coa.CoaJobView;
import net.lastmile.api.coa.CoaTestApi;
import net.lastmile.api.staff.Permission;
import net.lastmile.platform.security.Gate;

/** {@code /nas/{id}/coa-test} */
@RequestScoped
public class CoaTestResource implements CoaTestApi {
  @Inject private CoaJobs jobs;

  @Override
  @Gate(permission = Permission.NAS_TEST)
  public CoaJobView test(String idempotencyKey, UUID id) {
    return jobs.test(idempotencyKey, id);
  }
}
