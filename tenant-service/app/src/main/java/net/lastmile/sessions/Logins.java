package net.lastmile.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.api.subscribers.LoginView;
import net.lastmile.edge.contract.event.AccessOutcome;
import net.lastmile.network.Routers;
import net.lastmile.platform.paging.Pages;
import net.lastmile.platform.persistence.Sql;
import net.lastmile.platform.search.SearchText;

/** Log-in attempts of lines. */
@ApplicationScoped
@Transactional
public class Logins {
  private static final String LIST =
      """
      select p.id, p.authdate, p.outcome, n.name, p.callingstationid
      from radpostauth p left join %s n on n.id = p.nas_id
      where p.subscriber_id = ? and p.id < ?%s order by p.id desc limit ?
      """;
  private static final String DEVICE =
      " and (platform.station(p.callingstationid) like ? escape '!'"
          + " or platform.station(p.callingstationid) like ? escape '!')";
  private static final String ANY_ACCEPTED =
      "select exists (select from radpostauth where outcome = 'ACCEPTED')"
          + " or exists (select from radacct)";

  @Inject private Sql sql;

  private record Login(long id, LoginView view) {}

  /**
   * A line's attempts, newest first, including refused ones; a search looks for the device.
   * Attempts under its name while another line had that name are not included.
   */
  public Page<LoginView> of(UUID subscriber, PageQuery query) {
    SearchText device = SearchText.read(sql, query.search).orElse(null);
    return Pages.newestFirst(
        query,
        rows -> read(subscriber, Pages.beforeNumber(query), device, rows),
        Login::id,
        Login::view);
  }

  /** Whether any line has ever logged in. */
  public boolean anySucceeded() {
    return sql.query(ANY_ACCEPTED).flag();
  }

  private List<Login> read(UUID subscriber, long before, SearchText device, int limit) {
    List<Object> values = new ArrayList<>(List.of(subscriber, before));
    if (device != null) {
      values.add("%" + SearchText.literal(device.station()) + "%");
      values.add("%" + device.macPart().orElse(SearchText.literal(device.folded())) + "%");
    }
    values.add(limit);
    return sql.query(LIST.formatted(Routers.TABLE, device == null ? "" : DEVICE), values.toArray())
        .list(
            row ->
                new Login(
                    row.number(1),
                    new LoginView(
                        row.instant(2),
                        row.constant(AccessOutcome.class, 3),
                        row.text(4),
                        row.text(5))));
  }
}
