package net.lastmile.portal.live;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import net.lastmile.portal.login.StaffSession;

/** What a page with live data needs to listen. */
@Named("live")
@RequestScoped
public class LivePage {
  @Inject private HttpServletRequest request;
  @Inject private StaffSession staff;
  @Inject private Tickets tickets;

  /** Empty where no more can listen. */
  public String getTicket() {
    return tickets.of(request.getSession().getId(), staff.hold()).orElse("");
  }
}
