package net.lastmile.network;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import net.lastmile.api.network.ApiAccessApi;
import net.lastmile.api.network.ApiAccessRequest;
import net.lastmile.api.network.ApiAccessView;
import net.lastmile.platform.problem.RequestError;

/** {@code /nas/{id}/api-access} */
@RequestScoped
public class ApiAccessResource implements ApiAccessApi {
  @Inject private ApiAccesses accesses;

  @Override
  public ApiAccessView get(UUID id) {
    return accesses.get(id);
  }

  @Override
  public ApiAccessView change(UUID id, ApiAccessRequest request) {
    return accesses.change(id, RequestError.requireBody(request));
  }

  @Override
  public void remove(UUID id) {
    accesses.remove(id);
  }
}
