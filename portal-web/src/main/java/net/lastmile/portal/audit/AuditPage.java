package net.lastmile.portal.audit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import net.lastmile.api.audit.AuditApi;
import net.lastmile.api.audit.AuditView;
import net.lastmile.portal.lists.ListAddress;
import net.lastmile.portal.lists.ListRequest;
import net.lastmile.portal.lists.Listing;

/** The tenant's audit trail, newest first. */
@Named
@RequestScoped
public class AuditPage {
  private Listing<AuditView> list;

  @Inject private AuditApi auditApi;
  @Inject private ListRequest request;

  @PostConstruct
  void load() {
    list = request.fetch(ListAddress.of(AuditFeature.PATH), query -> auditApi.list(query, null));
  }

  /** The address of the whole list as CSV. */
  public String getExport() {
    return ListAddress.of(AuditFeature.PATH + "/export").with("q", request.search()).toString();
  }

  public Listing<AuditView> getList() {
    return list;
  }
}
