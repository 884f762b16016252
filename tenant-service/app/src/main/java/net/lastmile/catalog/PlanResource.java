package net.lastmile.catalog;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import net.lastmile.api.catalog.PlanApi;
import net.lastmile.api.catalog.PlanRequest;
import net.lastmile.api.catalog.PlanView;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.platform.problem.RequestError;

/** {@code /plans} */
@RequestScoped
public class PlanResource implements PlanApi {
  @Inject private Catalog catalog;

  @Override
  public Page<PlanView> list(PageQuery query) {
    return catalog.list(query);
  }

  @Override
  public PlanView create(String idempotencyKey, PlanRequest request) {
    return catalog.create(idempotencyKey, RequestError.requireBody(request));
  }

  @Override
  public PlanView get(UUID id) {
    return catalog.get(id);
  }

  @Override
  public PlanView update(UUID id, PlanRequest changes) {
    return catalog.update(id, RequestError.requireBody(changes));
  }

  @Override
  public void delete(UUID id) {
    catalog.delete(id);
  }
}
