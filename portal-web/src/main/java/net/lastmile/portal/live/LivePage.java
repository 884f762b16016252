package net.lastmile.portal.live;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import net.lastmile.portal.login.StaffSession;

/** What a page with live data needs in order to listen. */
@Named("live")
@RequestScoped
public class LivePage {
  @Inject private HttpServletRequest request;
  @Inject private StaffSession staff;
  @Inject private Tickets tickets;

  /** Empty if too many sessions listen already. */
  public String getTicket() {
    return tickets.of(request.getSession().getId(), staff.hold()).orElse("");
  }
}
