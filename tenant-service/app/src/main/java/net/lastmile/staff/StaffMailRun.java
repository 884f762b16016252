package net.lastmile.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import net.lastmile.tenancy.DueWork;
import net.lastmile.tenancy.KnownTenant;
import net.lastmile.tenancy.Tenants;

/**
 * Sends the mails with links that a tenant's staff are waiting for. Mail is the platform's, and the
 * wish for it stands in the tenant's table: a node that dies between the two sends it again, with a
 * new link.
 */
@ApplicationScoped
class StaffMailRun implements DueWork {
  static final String KIND = "staff-mail";
  private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

  private static final Duration AFTER_TOO_MANY = Duration.ofMinutes(10);

  @Inject private Clock clock;
  @Inject private Tenants tenants;
  @Inject private StaffRegister register;
  @Inject private StaffLinks links;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<Instant> run(KnownTenant tenant) {
    boolean tooMany = false;
    for (StaffRegister.WantedLink wanted : tenants.run(tenant.id(), register::wantedLinks)) {
      UUID staff = wanted.to().id();
      if (!links.send(tenant, wanted.to(), wanted.purpose())) {
        tooMany = true;
      } else if (!tenants.run(tenant.id(), () -> register.linkSent(staff))) {
        links.end(tenant.id(), staff);
      }
    }
    return tooMany ? Optional.of(clock.instant().plus(AFTER_TOO_MANY)) : Optional.empty();
  }

  @Override
  public Duration pause() {
    return AFTER_FAILURE;
  }

  /** Mail is sent outside any tenant. */
  @Override
  public boolean asPlatform() {
    return true;
  }
}
