package net.lastmile.portal.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.Principal;
import java.util.Optional;
import java.util.UUID;
import net.lastmile.portal.login.HeldLogIn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TicketsTest {
  private final Tickets tickets = new Tickets();
  private final HeldLogIn north =
      new HeldLogIn(UUID.randomUUID(), "subject-of-north", () -> Optional.of("token"));

  @Test
  @DisplayName("a ticket opens to its own log-in alone, not to another tenant's")
  void isOneCallersOwn() {
    String ticket = tickets.of("session", north).orElseThrow();
    assertThat(tickets.holder(ticket, named("subject-of-north"))).contains(north);
    assertThat(tickets.holder(ticket, named("subject-of-south"))).isEmpty();
    assertThat(tickets.holder(ticket, null)).isEmpty();
    assertThat(tickets.holder("another", named("subject-of-north"))).isEmpty();
  }

  @Test
  void endsWithItsSession() {
    String ticket = tickets.of("session", north).orElseThrow();
    tickets.forget("session");
    assertThat(tickets.holder(ticket, named("subject-of-north"))).isEmpty();
  }

  private static Principal named(String name) {
    return () -> name;
  }
}
