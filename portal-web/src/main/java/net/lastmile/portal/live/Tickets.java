package net.lastmile.portal.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import net.lastmile.portal.login.HeldLogIn;

/** Who may listen: a ticket for each HTTP session that shows live data. */
@ApplicationScoped
class Tickets {
  /** Beyond this many, no tickets are made; pages without one reload from time to time. */
  private static final int MOST = 50_000;

  private final Map<String, Ticket> bySession = new ConcurrentHashMap<>();
  private final Map<String, HeldLogIn> holders = new ConcurrentHashMap<>();

  private record Ticket(String text, HeldLogIn logIn) {}

  /** The session's ticket; empty if there are too many. */
  Optional<String> of(String session, HeldLogIn logIn) {
    if (bySession.size() >= MOST && !bySession.containsKey(session)) {
      return Optional.empty();
    }
    Ticket ticket =
        bySession.computeIfAbsent(session, _ -> new Ticket(UUID.randomUUID().toString(), logIn));
    holders.put(ticket.text(), ticket.logIn());
    return Optional.of(ticket.text());
  }

  /** The log-in behind a ticket; empty if the ticket is unknown or no longer valid. */
  Optional<HeldLogIn> holder(String ticket) {
    return Optional.ofNullable(ticket).map(holders::get);
  }

  /** The same, but only for the ticket's own caller: a leaked ticket is useless to anybody else. */
  Optional<HeldLogIn> holder(String ticket, Principal caller) {
    return holder(ticket)
        .filter(logIn -> caller != null && logIn.subject().equals(caller.getName()));
  }

  void forget(String session) {
    Ticket ticket = bySession.remove(session);
    if (ticket != null) {
      holders.remove(ticket.text());
    }
  }
}
