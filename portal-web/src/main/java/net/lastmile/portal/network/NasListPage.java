package net.lastmile.portal.network;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import net.lastmile.api.network.NasApi;
import net.lastmile.api.network.NasView;
import net.lastmile.portal.lists.ListAddress;
import net.lastmile.portal.lists.ListRequest;
import net.lastmile.portal.lists.Listing;

/** The tenant's routers. */
@Named
@RequestScoped
public class NasListPage {
  private Listing<NasView> list;

  @Inject private NasApi nasApi;
  @Inject private ListRequest request;

  @PostConstruct
  void load() {
    list = request.fetch(ListAddress.of("/panel/nas"), nasApi::list);
  }

  public Listing<NasView> getList() {
    return list;
  }
}
