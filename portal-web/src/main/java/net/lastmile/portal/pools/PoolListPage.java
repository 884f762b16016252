package net.lastmile.portal.pools;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import net.lastmile.api.pools.PoolApi;
import net.lastmile.api.pools.PoolView;
import net.lastmile.portal.lists.ListAddress;
import net.lastmile.portal.lists.ListRequest;
import net.lastmile.portal.lists.Listing;

/** The tenant's pools, and how full they are. */
@Named
@RequestScoped
public class PoolListPage {
  private Listing<PoolView> list;

  @Inject private PoolApi poolApi;
  @Inject private ListRequest request;

  @PostConstruct
  void load() {
    list = request.fetch(ListAddress.of("/panel/pools"), poolApi::list);
  }

  public Listing<PoolView> getList() {
    return list;
  }
}
