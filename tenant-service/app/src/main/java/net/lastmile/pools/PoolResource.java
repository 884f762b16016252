package net.lastmile.pools;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.api.pools.PoolApi;
import net.lastmile.api.pools.PoolRequest;
import net.lastmile.api.pools.PoolView;
import net.lastmile.platform.problem.RequestError;

/** {@code /pools} */
@RequestScoped
public class PoolResource implements PoolApi {
  @Inject private Pools pools;

  @Override
  public Page<PoolView> list(PageQuery query) {
    return pools.list(query);
  }

  @Override
  public PoolView create(String idempotencyKey, PoolRequest request) {
    return pools.create(idempotencyKey, RequestError.requireBody(request));
  }

  @Override
  public PoolView get(UUID id) {
    return pools.get(id);
  }

  @Override
  public PoolView update(UUID id, PoolRequest changes) {
    return pools.update(id, RequestError.requireBody(changes));
  }

  @Override
  public void delete(UUID id) {
    pools.delete(id);
  }
}
