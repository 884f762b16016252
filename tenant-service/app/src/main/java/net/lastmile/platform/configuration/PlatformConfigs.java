package net.lastmile.platform.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Hands the configuration and the clock to whoever injects them. */
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
