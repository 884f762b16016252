package net.lastmile.portal.pools;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.api.pools.PoolApi;
import net.lastmile.api.pools.PoolView;
import net.lastmile.edge.contract.record.PoolRecord;

/** Pools to choose from in a form, by name; the value is the id. Lists one page of them. */
@Named
@RequestScoped
public class PoolChoices {
  @Inject private PoolApi poolApi;
  private List<PoolView> pools;

  public Map<String, String> of(PoolRecord.Kind kind) {
    if (pools == null) {
      PageQuery query = new PageQuery();
      query.limit = Page.MAX_LIMIT;
      pools = poolApi.list(query).items();
    }
    Map<String, String> choices = new LinkedHashMap<>();
    for (PoolView pool : pools) {
      if (pool.kind() == kind) {
        choices.put(pool.name(), pool.id().toString());
      }
    }
    return choices;
  }
}
