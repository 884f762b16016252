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
 * Log-ins on their way, kept by the browsers that began them: a stranger who begins one leaves
 * nothing here. A browser keeps {@link #SLOTS} at most; of two tabs that meet in one, the older
 * begins again.
 */
@ApplicationScoped
class LogInAttempts {
  /** As long as the identity provider lets its form lie. */
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

  /** Begins one, which the answer hands to the browser. */
  LogInAttempt begin(Destination wanted, HttpServletResponse response) {
    Destination target =
        wanted.address().length() > LONGEST_TARGET ? Destination.DASHBOARD : wanted;
    LogInAttempt attempt = LogInAttempt.towards(target);
    setCookie(response, attempt.state(), seal().close(attempt), LIFE.toSeconds());
    return attempt;
  }

  /** The attempt this state belongs to, if this browser began it; it forgets it. */
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

  /** Written by hand: the server sends no SameSite that is set through the servlet API. */
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
