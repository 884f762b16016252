package net.lastmile.portal.sessions;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import net.lastmile.api.network.NasApi;
import net.lastmile.api.sessions.SessionApi;
import net.lastmile.api.sessions.SessionView;
import net.lastmile.portal.lists.Id;
import net.lastmile.portal.lists.ListAddress;
import net.lastmile.portal.lists.ListRequest;
import net.lastmile.portal.lists.Listing;
import net.lastmile.portal.lists.Month;
import org.omnifaces.cdi.Param;

/** Live and ended sessions. */
@Named
@RequestScoped
public class SessionListPage {
  private Listing<SessionView> list;
  private String nasName;

  @Inject @Param private String all;
  @Inject @Param private String nasId;
  @Inject @Param private String month;
  @Inject private SessionApi sessionApi;
  @Inject private NasApi nasApi;
  @Inject private ListRequest request;

  @PostConstruct
  void load() {
    UUID nas = nasId == null || nasId.isBlank() ? null : Id.of(nasId);
    ListAddress address =
        ListAddress.of("/panel/sessions")
            .with("all", all)
            .with("nasId", nasId)
            .with("month", getMonth());
    Boolean live = isLiveOnly() ? Boolean.TRUE : null;
    list = request.fetch(address, query -> sessionApi.list(query, live, nas, getMonth()));
    nasName = nas == null ? null : request.nameOf(() -> nasApi.get(nas).name());
  }

  /** The router that the list is narrowed to; null for all. */
  public String getNasName() {
    return nasName;
  }

  /** Whether the list is narrowed: then an empty one does not mean that nobody is online. */
  public boolean isNarrowed() {
    return request.search() != null || nasName != null || getMonth() != null;
  }

  /** Asking for a month includes ended sessions. */
  public boolean isLiveOnly() {
    return !"yes".equals(all) && getMonth() == null;
  }

  /** The month in which the sessions began, archived ones included; null for the newest. */
  public String getMonth() {
    return Month.of(month);
  }

  public Listing<SessionView> getList() {
    return list;
  }
}
