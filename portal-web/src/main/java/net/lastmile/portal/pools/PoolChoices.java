package net.lastmile.portal.pools;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.api.pools.PoolView;
import net.lastmile.portal.client.Api;

/** Pools to choose from in a form: the first page of them, by name. */
@Named
@RequestScoped
public class PoolChoices {
  @Inject private Api api;
  private List<PoolView> pools;

  public List<PoolView> of(String kind) {
    if (pools == null) {
      PageQuery query = new PageQuery();
      query.limit = Page.MAX_LIMIT;
      pools = api.pools().list(query).items();
    }
    return pools.stream().filter(pool -> pool.kind().equals(kind)).toList();
  }
}
