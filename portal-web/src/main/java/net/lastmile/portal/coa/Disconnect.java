package net.lastmile.portal.coa;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import net.lastmile.api.coa.CoaJobView;
import net.lastmile.api.coa.DisconnectApi;
import net.lastmile.portal.form.Submission;
import org.omnifaces.cdi.Param;

/** The button that disconnects a live session. */
@Named
@RequestScoped
public class Disconnect {
  @Inject @Param private String session;
  @Inject private DisconnectApi disconnectApi;
  @Inject private Submission submission;

  /**
   * Disconnects the session that the request names, not the one now in that row: rows move. Stays
   * on the page, which tells how the order goes on.
   */
  public String cut() {
    return submission.attempt(
        () -> {
          String key = submission.idempotencyKey(session);
          CoaJobView job = disconnectApi.disconnect(key, Long.parseLong(session));
          submission.say("sessions.disconnect.asked", job.username(), job.nasName());
          return null;
        });
  }
}
