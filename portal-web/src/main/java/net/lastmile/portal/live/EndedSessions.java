package net.lastmile.portal.live;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

/** A ticket ends with its session, by log-out or of age; who asks with it is told nothing more. */
@WebListener
public class EndedSessions implements HttpSessionListener {
  @Inject private Tickets tickets;

  @Override
  public void sessionDestroyed(HttpSessionEvent event) {
    tickets.forget(event.getSession().getId());
  }
}
