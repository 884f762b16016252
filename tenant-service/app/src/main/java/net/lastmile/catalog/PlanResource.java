package net.lastmile.catalog;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import net.lastmile.api.catalog.PlanApi;
import net.lastmile.api.catalog.PlanRequest;
import net.lastmile.api.catalog.PlanView;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.api.staff.Permission;
import net.lastmile.platform.problem.RequestError;
import net.lastmile.platform.security.Gate;

/** {@code /plans} */
@RequestScoped
public class PlanResource implements PlanApi {
  @Inject private Catalog catalog;

  @Override
  @Gate(permission = Permission.SERVICES_VIEW)
  public Page<PlanView> list(PageQuery query) {
    return catalog.list(query);
  }

  @Override
  @Gate(permission = Permission.SERVICES_CREATE)
  public PlanView create(String idempotencyKey, PlanRequest request) {
    return catalog.create(idempotencyKey, RequestError.requireBody(request));
  }

  @Override
  @Gate(permission = Permission.SERVICES_VIEW)
  public PlanView get(UUID id) {
    return catalog.get(id);
  }

  @Override
  @Gate(permission = Permission.SERVICES_EDIT)
  public PlanView update(UUID id, PlanRequest changes) {
    return catalog.update(id, RequestError.requireBody(changes));
  }

  @Override
  @Gate(permission = Permission.SERVICES_DELETE)
  public void delete(UUID id) {
    catalog.delete(id);
  }
}
