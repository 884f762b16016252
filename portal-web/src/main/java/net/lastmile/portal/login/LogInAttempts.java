package net.lastmile.portal.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import net.lastmile.portal.configuration.Settings;

/**
 * Log-ins under way, kept in cookies by the browsers that began them, so that strangers who begin
 * one use no memory here. A browser keeps at most {@link #SLOTS}; if two tabs get the same slot,
 * the older one has to begin again.
 */
@ApplicationScoped
class LogInAttempts {
  /** As long as the identity provider's log-in form stays valid. */
  private static final Duration LIFE = Duration.ofMinutes(30);

  private static final int SLOTS = 8;

  /** All slots together must fit into a request's header. */
  private static final int LONGEST_TARGET = 300;

  private static final String NAME = "log-in-";

  private Settings settings;

  LogInAttempts() {}

  @Inject
  LogInAttempts(Settings settings) {
    this.settings = settings;
  }

  /** Begins a log-in and gives the browser its cookie. */
  LogInAttempt begin(Destination wanted, HttpServletResponse response) {
    Destination target =
        wanted.address().length() > LONGEST_TARGET ? Destination.DASHBOARD : wanted;
    LogInAttempt attempt = LogInAttempt.towards(target);
    setCookie(response, attempt.state(), seal().close(attempt), LIFE.toSeconds());
    return attempt;
  }

  /**
   * The attempt that belongs to this state, if this browser began it; the browser then forgets it.
   */
  Optional<LogInAttempt> take(
      String state, HttpServletRequest request, HttpServletResponse response) {
    Optional<LogInAttempt> attempt =
        cookies(request)
            .filter(cookie -> cookie.getName().equals(name(state)))
            .findFirst()
            .flatMap(cookie -> seal().open(state, cookie.getValue()));
    attempt.ifPresent(_ -> setCookie(response, state, "", 0));
    return attempt;
  }

  private AttemptSeal seal() {
    return new AttemptSeal(settings.panelKey());
  }

  private static Stream<Cookie> cookies(HttpServletRequest request) {
    return request.getCookies() == null ? Stream.empty() : Stream.of(request.getCookies());
  }

  /** Writes the header by hand: the server drops a SameSite that is set through the servlet API. */
  private void setCookie(HttpServletResponse response, String state, String value, long seconds) {
    String secure = settings.secure() ? "; Secure" : "";
    response.addHeader(
        "Set-Cookie",
        "%s=%s; Path=/callback; Max-Age=%d; HttpOnly; SameSite=Lax%s"
            .formatted(name(state), value, seconds, secure));
  }

  private static String name(String state) {
    return NAME + Math.floorMod(state.hashCode(), SLOTS);
  }
}
