package net.lastmile.coa;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import net.lastmile.api.coa.CoaJobView;
import net.lastmile.api.coa.CoaTestApi;

/** {@code /nas/{id}/coa-test} */
@RequestScoped
public class CoaTestResource implements CoaTestApi {
  @Inject private CoaJobs jobs;

  @Override
  public CoaJobView test(String idempotencyKey, UUID id) {
    return jobs.test(idempotencyKey, id);
  }
}
