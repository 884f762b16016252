package net.lastmile.portal.catalog;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import net.lastmile.api.catalog.PlanApi;
import net.lastmile.api.catalog.PlanView;
import net.lastmile.portal.lists.ListAddress;
import net.lastmile.portal.lists.ListRequest;
import net.lastmile.portal.lists.Listing;

/** The tenant's plans. */
@Named
@RequestScoped
public class PlanListPage {
  private Listing<PlanView> list;

  @Inject private PlanApi planApi;
  @Inject private ListRequest request;

  @PostConstruct
  void load() {
    list = request.fetch(ListAddress.of("/panel/plans"), planApi::list);
  }

  public Listing<PlanView> getList() {
    return list;
  }
}
