package net.lastmile.portal.coa;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import net.lastmile.api.coa.CoaJobView;
import net.lastmile.api.coa.DisconnectApi;
import net.lastmile.portal.form.Submission;
import net.lastmile.portal.lists.Picked;
import org.omnifaces.cdi.Param;

/** The buttons that disconnect a live session, or those that were chosen. */
@Named
@RequestScoped
public class Disconnect {
  private static final String NOT_LIVE = "coa.not-live";

  @Inject @Param private String session;
  @Inject private DisconnectApi disconnectApi;
  @Inject private Submission submission;
  @Inject private Picked picked;

  /**
   * Disconnects the session that the request names, not the one now in that row: rows move. Stays
   * on the page, which tells how the order goes on.
   */
  public String cut() {
    return submission.attempt(
        () -> {
          CoaJobView job = order(session);
          submission.say("sessions.disconnect.asked", job.username(), job.nasName());
          return null;
        });
  }

  /** Disconnects the chosen sessions; one that has ended meanwhile is counted as gone. */
  public void cutPicked() {
    picked.each("sessions.picked.cut", this::order, NOT_LIVE);
  }

  private CoaJobView order(String id) {
    return disconnectApi.disconnect(submission.idempotencyKey(id), Long.parseLong(id));
  }
}
