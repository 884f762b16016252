package net.lastmile.platform.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.eclipse.microprofile.config.ConfigProvider;

/** Hands the configuration and the clock to whoever injects them. */
@ApplicationScoped
public class PlatformConfigs {
  @Produces
  @Singleton
  PlatformConfig config() {
    return current();
  }

  @Produces
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }

  /** For what no container injects into. */
  public static PlatformConfig current() {
    var config = ConfigProvider.getConfig();
    return ConfigReader.read(key -> config.getOptionalValue(key, String.class).orElse(null));
  }
}
