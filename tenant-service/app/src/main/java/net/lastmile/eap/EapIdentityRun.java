package net.lastmile.eap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.lastmile.tenancy.DueWork;
import net.lastmile.tenancy.KnownTenant;

/**
 * Renews an identity that expires soon, and gives a tenant of an older release its first identity.
 * Nobody has to make it due: two months are left for renewing, and each tenant is looked at daily.
 */
@ApplicationScoped
public class EapIdentityRun implements DueWork {
  private static final String KIND = "eap-identities";
  private static final Duration AFTER_FAILURE = Duration.ofHours(1);

  @Inject private EapIdentities identities;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<Instant> run(KnownTenant tenant) {
    identities.keepFresh();
    return Optional.empty();
  }

  @Override
  public Duration pause() {
    return AFTER_FAILURE;
  }
}
