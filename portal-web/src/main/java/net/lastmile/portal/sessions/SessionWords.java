package net.lastmile.portal.sessions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import net.lastmile.api.sessions.SessionView;
import net.lastmile.portal.site.Texts;

/** Describes sessions in words. */
@Named
@RequestScoped
public class SessionWords {
  private Texts texts;

  SessionWords() {}

  @Inject
  SessionWords(Texts texts) {
    this.texts = texts;
  }

  /** Why an ended session ended; the router's own word if we have none for it. */
  public String cause(SessionView session) {
    if (session.terminateCause() == null) {
      return texts.get("sessions.endedBy.unknown");
    }
    String key = "sessions.endedBy." + session.terminateCause();
    return texts.has(key) ? texts.get(key) : session.terminateCause();
  }
}
