package net.lastmile.portal.sessions;

import static java.util.stream.Collectors.joining;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.lastmile.api.network.NasApi;
import net.lastmile.api.permissions.Permission;
import net.lastmile.api.sessions.SessionApi;
import net.lastmile.api.sessions.SessionView;
import net.lastmile.portal.lists.Columns;
import net.lastmile.portal.lists.Id;
import net.lastmile.portal.lists.ListAddress;
import net.lastmile.portal.lists.ListRequest;
import net.lastmile.portal.lists.Listing;
import net.lastmile.portal.lists.Month;
import net.lastmile.portal.login.StaffSession;
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
  private static final List<String> ALL_COLUMNS =
      List.of(
          "username",
          "state",
          "started",
          "duration",
          "rate",
          "traffic",
          "address",
          "mac",
          "nas",
          "port");
  private static final List<String> USUAL_COLUMNS = ALL_COLUMNS.subList(0, ALL_COLUMNS.size() - 1);

  /** What a column is made of, by the names that the API has for it. */
  private static final Map<String, String> EXPORTED =
      Map.ofEntries(
          Map.entry("username", "username"),
          Map.entry("state", "stoppedAt,terminateCause"),
          Map.entry("started", "startedAt"),
          Map.entry("duration", "durationSeconds"),
          Map.entry("rate", "downloadKbps,uploadKbps"),
          Map.entry("traffic", "downloadOctets,uploadOctets"),
          Map.entry("address", "framedIp,framedIpv6Address,framedIpv6Prefix,delegatedIpv6Prefix"),
          Map.entry("mac", "callingStationId"),
          Map.entry("nas", "nasName"),
          Map.entry("port", "nasPortId"));

  private Listing<SessionView> list;
  private Columns columns;
  private String nasName;

  @Inject @Param private String show;
  @Inject @Param private String nasId;
  @Inject @Param private String month;
  @Inject private SessionApi sessionApi;
  @Inject private NasApi nasApi;
  @Inject private ListRequest request;
  @Inject private StaffSession staff;

  @PostConstruct
  void load() {
    UUID nas = nasId == null || nasId.isBlank() ? null : Id.of(nasId);
    ListAddress address =
        ListAddress.of("/panel/sessions")
            .with("show", show)
            .with("nasId", nasId)
            .with("month", getMonth());
    columns = request.columns(ALL_COLUMNS, USUAL_COLUMNS);
    list =
        request.fetch(
            address,
            NEWEST_FIRST,
            columns,
            query -> sessionApi.list(query, live(getShown()), nas, getMonth()));
    nasName = nas == null ? null : request.nameOf(() -> nasApi.get(nas).name());
  }

  /** Null for all sessions. */
  static Boolean live(String shown) {
    return switch (shown) {
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
    return usually();
  }

  private String usually() {
    return getMonth() == null ? LIVE : ALL;
  }

  /** The list of these sessions; in their usual order, as only live ones have others. */
  public ListAddress to(String choice) {
    return list.address().with("show", choice.equals(usually()) ? null : choice).with("sort", null);
  }

  /** The router that the list is narrowed to; null for all. */
  public String getNasName() {
    return nasName;
  }

  /** The month in which the sessions began, archived ones included; null for the newest. */
  public String getMonth() {
    return Month.of(month);
  }

  public Columns getColumns() {
    return columns;
  }

  /** The address of the whole list as CSV, with the columns shown. */
  public String getExport() {
    return ListAddress.of("/panel/sessions/export")
        .with(list.address().getCarried())
        .with("show", getShown())
        .with("columns", columns.shown().stream().map(EXPORTED::get).collect(joining(",")))
        .toString();
  }

  /** Whether some of the sessions can be chosen, to be disconnected. */
  public boolean isPickable() {
    return staff.holds(Permission.SESSIONS_DISCONNECT) && !getShown().equals(ENDED);
  }

  public Listing<SessionView> getList() {
    return list;
  }
}
