package net.lastmile.portal.sessions;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
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
  private static final String LIVE = "live";
  private static final String ENDED = "ended";
  private static final String ALL = "all";
  private static final List<String> CHOICES = List.of(LIVE, ENDED, ALL);
  private static final String NEWEST_FIRST = "-startedAt";

  private Listing<SessionView> list;
  private String nasName;

  @Inject @Param private String show;
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
            .with("show", show)
            .with("nasId", nasId)
            .with("month", getMonth());
    list =
        request.fetch(
            address, NEWEST_FIRST, query -> sessionApi.list(query, live(), nas, getMonth()));
    nasName = nas == null ? null : request.nameOf(() -> nasApi.get(nas).name());
  }

  private Boolean live() {
    return switch (getShown()) {
      case LIVE -> Boolean.TRUE;
      case ENDED -> Boolean.FALSE;
      default -> null;
    };
  }

  public List<String> getChoices() {
    return CHOICES;
  }

  /** Which sessions are shown: live ones, unless a month is asked for. */
  public String getShown() {
    if (show != null && CHOICES.contains(show)) {
      return show;
    }
    return getMonth() == null ? LIVE : ALL;
  }

  /** The list of these sessions; in their usual order, as only live ones have others. */
  public ListAddress to(String choice) {
    return list.address().with("show", choice).with("sort", null);
  }

  /** The router that the list is narrowed to; null for all. */
  public String getNasName() {
    return nasName;
  }

  /** Whether the list is narrowed: then an empty one does not mean that nobody is online. */
  public boolean isNarrowed() {
    return request.search() != null || nasName != null || getMonth() != null;
  }

  /** The month in which the sessions began, archived ones included; null for the newest. */
  public String getMonth() {
    return Month.of(month);
  }

  public Listing<SessionView> getList() {
    return list;
  }
}
