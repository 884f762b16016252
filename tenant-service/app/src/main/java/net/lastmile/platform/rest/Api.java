package net.lastmile.platform.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.eclipse.microprofile.auth.LoginConfig;

/** The REST API; the context root is {@code /api}. */
@ApplicationScoped
@ApplicationPath("/")
@LoginConfig(authMethod = "MP-JWT")
public class Api extends Application {
  @Override
  public Map<String, Object> getProperties() {
    // Yasson writes records as {}.
    return Map.of(
        "jersey.config.server.provider.classnames",
        "org.glassfish.jersey.jackson.JacksonFeature",
        "jersey.config.server.wadl.disableWadl",
        true);
  }
}
