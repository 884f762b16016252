package net.lastmile.pages;

import java.util.UUID;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.api.pools.PoolApi;
import net.lastmile.api.pools.PoolRequest;
import net.lastmile.api.pools.PoolView;

/** A tenant's address pools. */
final class FakePools implements PoolApi {
  private final Shelf<PoolView> pools = new Shelf<>(PoolView.class, "name");

  @Override
  public Page<PoolView> list(PageQuery query) {
    return pools.list(query, _ -> true);
  }

  @Override
  public PoolView create(String idempotencyKey, PoolRequest request) {
    return pools.add(request);
  }

  @Override
  public PoolView get(UUID id) {
    return pools.get(id);
  }

  @Override
  public PoolView update(UUID id, PoolRequest changes) {
    return pools.change(id, changes);
  }

  @Override
  public void delete(UUID id) {
    pools.remove(id);
  }
}
