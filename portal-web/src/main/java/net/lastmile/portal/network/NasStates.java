package net.lastmile.portal.network;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import net.lastmile.api.network.NasView;
import net.lastmile.portal.shell.Formats;
import net.lastmile.portal.site.Texts;

/** A router's state in words and a colour. */
@Named
@RequestScoped
public class NasStates {
  /** Three of the usual interim intervals: a router with a live session reports more often. */
  static final Duration QUIET_AFTER = Duration.ofMinutes(15);

  private final Clock clock = Clock.systemUTC();
  private Texts texts;
  private Formats formats;

  NasStates() {}

  @Inject
  NasStates(Texts texts, Formats formats) {
    this.texts = texts;
    this.formats = formats;
  }

  enum State {
    INACTIVE(""),
    UNSEEN("warn"),
    SILENT("warn"),
    QUIET("warn"),
    SECRET_DOUBTED("warn"),
    SEEN("good");

    private final String tone;

    State(String tone) {
      this.tone = tone;
    }
  }

  static State of(NasView nas, Instant now) {
    if (!nas.active()) {
      return State.INACTIVE;
    }
    if (nas.lastSeenAt() == null) {
      return State.UNSEEN;
    }
    if (now.isAfter(nas.lastSeenAt().plus(QUIET_AFTER))) {
      return State.QUIET;
    }
    if (nas.secretDoubtedAt() != null) {
      return State.SECRET_DOUBTED;
    }
    return nas.silentSince() == null ? State.SEEN : State.SILENT;
  }

  /** The name of the state's colour. */
  public String tone(NasView nas) {
    return of(nas, clock.instant()).tone;
  }

  public String text(NasView nas) {
    Instant now = clock.instant();
    return switch (of(nas, now)) {
      case INACTIVE -> texts.get("nas.state.inactive");
      case UNSEEN -> texts.get("nas.state.unseen");
      case SECRET_DOUBTED -> texts.get("nas.state.secretDoubted");
      case SILENT -> texts.get("nas.state.silent");
      case QUIET ->
          texts.get("nas.state.quiet", formats.roughly(Duration.between(nas.lastSeenAt(), now)));
      case SEEN -> texts.get("nas.state.seen");
    };
  }
}
