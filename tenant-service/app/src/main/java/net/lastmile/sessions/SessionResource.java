package net.lastmile.sessions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.api.sessions.SessionApi;
import net.lastmile.api.sessions.SessionView;
import net.lastmile.api.staff.Permission;
import net.lastmile.platform.security.Gate;

/** {@code /sessions} */
@RequestScoped
public class SessionResource implements SessionApi {
  @Inject private Sessions sessions;

  @Override
  @Gate(permission = Permission.SESSIONS_VIEW)
  public Page<SessionView> list(PageQuery query, Boolean live, UUID nasId, String month) {
    return sessions.list(query, live, nasId, month);
  }
}
