package net.lastmile.platform.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Provides the configuration and the clock for injection. */
@ApplicationScoped
public class PlatformConfigs {
  @Produces
  @Singleton
  PlatformConfig config() {
    return ConfigReader.current();
  }

  @Produces
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }
}
