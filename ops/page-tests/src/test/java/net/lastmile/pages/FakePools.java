package net.lastmile.pages;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.api.pools.PoolApi;
import net.lastmile.api.pools.PoolRequest;
import net.lastmile.api.pools.PoolView;

/** A tenant's address pools. */
record FakePools(Shelf<PoolView> pools) implements PoolApi {
  static final Map<String, Object> USUAL =
      Map.of("prefixBits", 32, "reserved", List.of(), "size", 1_016);

  @Override
  public Page<PoolView> list(PageQuery query) {
    return pools.list(query, _ -> true);
  }

  @Override
  public PoolView create(String idempotencyKey, PoolRequest request) {
    for (String range : request.ranges()) {
      boolean network = range.matches("[0-9.]+/[0-9]+");
      new Rules().holds(network, "ranges", "Not a range of this kind: " + range).require();
    }
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
