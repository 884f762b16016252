package net.lastmile.identity.keycloak;

import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.WebTarget;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.glassfish.jersey.client.proxy.WebResourceFactory;
import org.keycloak.admin.client.spi.ResteasyClientProvider;

/** Lets Keycloak's admin client run on Payara's Jersey; loaded as a service. */
public class JerseyKeycloakClient implements ResteasyClientProvider {
  private static final int CONNECT_TIMEOUT_SECONDS = 3;
  private static final int READ_TIMEOUT_SECONDS = 8;

  @Override
  public Client newRestEasyClient(Object jackson, SSLContext tls, boolean disableTrustManager) {
    ClientBuilder builder =
        ClientBuilder.newBuilder()
            .register(KeycloakJson.class)
            .register(KeycloakFailure.class)
            // Payara's own JSON provider does not work with the admin client's annotations.
            .property("jersey.config.disableAutoDiscovery", true)
            // Allows DELETE with a body, which Keycloak uses for role mappings.
            .property("jersey.config.client.suppressHttpComplianceValidation", true)
            .connectTimeout(CONNECT_TIMEOUT_SECONDS, TimeUnit.SECONDS)
            .readTimeout(READ_TIMEOUT_SECONDS, TimeUnit.SECONDS);
    return tls == null ? builder.build() : builder.sslContext(tls).build();
  }

  @Override
  public <R> R targetProxy(WebTarget target, Class<R> resource) {
    return WebResourceFactory.newResource(resource, target);
  }
}
