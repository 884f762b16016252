package net.lastmile.tenancy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Work for one tenant that is due now and then: a bean of any feature. It is done when {@link
 * net.lastmile.platform.due.Due} says so and at least once a day, so that it finds what nobody made
 * due; doing it in vain or twice must do no harm.
 */
public interface DueWork {
  /** Names the work in the table, for as long as there are rows with this name. */
  String kind();

  /**
   * Does the work, outside any transaction; as the tenant, unless {@link #asPlatform} says
   * otherwise.
   *
   * @return when what is left will be due; empty: nothing is left that will be due by itself
   */
  Optional<Instant> run(KnownTenant tenant);

  /** How long to wait after a failure. */
  Duration pause();

  /** Whether there is such work for a tenant in its present state. */
  default boolean concerns(KnownTenant tenant) {
    return tenant.isActive();
  }

  /** Whether it is done with the platform's rights and outside any tenant. */
  default boolean asPlatform() {
    return false;
  }
}
