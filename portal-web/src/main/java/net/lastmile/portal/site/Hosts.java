package net.lastmile.portal.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import net.lastmile.api.tenancy.HostApi;
import net.lastmile.api.tenancy.HostView;
import net.lastmile.portal.client.Anonymous;
import net.lastmile.portal.client.ApiProblem;
import net.lastmile.portal.client.ApiUnavailable;

/** Which site a host name stands for; asked of the API and cached briefly. */
@ApplicationScoped
public class Hosts {
  private static final int NOT_FOUND = 404;

  /** The longest delay before a new panel or a change of brand shows. */
  private static final Duration KEPT = Duration.ofSeconds(10);

  /** Limits the memory that made-up host names can use: beyond this many, the cache is emptied. */
  private static final int MAX_KEPT = 10_000;

  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final Clock clock = Clock.systemUTC();
  private HostApi hostApi;

  Hosts() {}

  @Inject
  Hosts(@Anonymous HostApi hostApi) {
    this.hostApi = hostApi;
  }

  /** Empty for an unknown host name. */
  public Optional<HostView> find(String host) {
    Instant now = clock.instant();
    Answer known = answers.get(host);
    if (known != null && now.isBefore(known.staleAt())) {
      return known.view();
    }
    Optional<HostView> view = ask(host);
    if (answers.size() >= MAX_KEPT) {
      answers.clear();
    }
    answers.put(host, new Answer(view, now.plus(KEPT)));
    return view;
  }

  /** For use after a tenant has changed what its host shows. */
  public void forget() {
    answers.clear();
  }

  private Optional<HostView> ask(String host) {
    try {
      return Optional.of(hostApi.find(host));
    } catch (ApiProblem refused) {
      if (refused.status() == NOT_FOUND) {
        return Optional.empty();
      }
      throw refused;
    } catch (ProcessingException unreachable) {
      throw new ApiUnavailable("the API does not answer", unreachable);
    }
  }

  private record Answer(Optional<HostView> view, Instant staleAt) {}
}
