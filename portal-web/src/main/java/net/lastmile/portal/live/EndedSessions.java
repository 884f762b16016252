package net.lastmile.portal.live;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

/** Ends a ticket with its session, at log-out or time-out; it then gets no more answers. */
@WebListener
public class EndedSessions implements HttpSessionListener {
  @Inject private Tickets tickets;

  @Override
  public void sessionDestroyed(HttpSessionEvent event) {
    tickets.forget(event.getSession().getId());
  }
}
