package net.lastmile.coa;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import net.lastmile.api.coa.ApiTestApi;
import net.lastmile.api.coa.CoaJobView;

/** {@code /nas/{id}/api-test} */
@RequestScoped
public class ApiTestResource implements ApiTestApi {
  @Inject private CoaJobs jobs;

  @Override
  public CoaJobView test(String idempotencyKey, UUID id) {
    return jobs.testApi(idempotencyKey, id);
  }
}
