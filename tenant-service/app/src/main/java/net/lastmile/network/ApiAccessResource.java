package net.lastmile.network;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import net.lastmile.api.network.ApiAccessApi;
import net.lastmile.api.network.ApiAccessRequest;
import net.lastmile.api.network.ApiAccessView;
import net.lastmile.api.staff.Permission;
import net.lastmile.platform.problem.RequestError;
import net.lastmile.platform.security.Gate;

/** {@code /nas/{id}/api-access} */
@RequestScoped
public class ApiAccessResource implements ApiAccessApi {
  @Inject private ApiAccesses accesses;

  @Override
  @Gate(permission = Permission.NAS_VIEW)
  public ApiAccessView get(UUID id) {
    return accesses.get(id);
  }

  @Override
  @Gate(permission = Permission.NAS_EDIT)
  public ApiAccessView change(UUID id, ApiAccessRequest request) {
    return accesses.change(id, RequestError.requireBody(request));
  }

  @Override
  @Gate(permission = Permission.NAS_EDIT)
  public void remove(UUID id) {
    accesses.remove(id);
  }
}
