package net.lastmile.sessions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.api.sessions.SessionApi;
import net.lastmile.api.sessions.SessionView;
import net.lastmile.platform.csv.CsvExport;

/** {@code /sessions} */
@RequestScoped
public class SessionResource implements SessionApi {
  /** Ids say nothing in a table. */
  private static final CsvExport<SessionView> EXPORT =
      new CsvExport<>(SessionView.class, "sessions", "id", "subscriberId", "nasId");

  @Inject private Sessions sessions;

  @Override
  public Page<SessionView> list(PageQuery query, Boolean live, UUID nasId, String month) {
    return sessions.list(query, live, nasId, month);
  }

  @Override
  public Response export(PageQuery query, Boolean live, UUID nasId, String month, String columns) {
    return EXPORT.answer(query, columns, page -> sessions.list(page, live, nasId, month));
  }
}
