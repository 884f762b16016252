package net.lastmile.portal.staff;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import net.lastmile.api.staff.StaffApi;
import net.lastmile.api.staff.StaffView;
import net.lastmile.portal.lists.ListAddress;
import net.lastmile.portal.lists.ListRequest;
import net.lastmile.portal.lists.Listing;

/** Who can log in to the panel. */
@Named
@RequestScoped
public class StaffListPage {
  private Listing<StaffView> list;

  @Inject private StaffApi staffApi;
  @Inject private ListRequest request;

  @PostConstruct
  void load() {
    list = request.fetch(ListAddress.of("/panel/staff"), staffApi::list);
  }

  public Listing<StaffView> getList() {
    return list;
  }
}
