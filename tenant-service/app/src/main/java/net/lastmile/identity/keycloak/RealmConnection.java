package net.lastmile.identity.keycloak;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import net.lastmile.platform.configuration.PlatformConfig;
import net.lastmile.platform.configuration.PlatformConfig.KeycloakConfig;
import net.lastmile.platform.configuration.SecretFile;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;

/**
 * The realm as our service account reaches it, with a valid token. The admin client renews the
 * token under a lock that cannot be interrupted: if Keycloak hangs, each caller would wait for all
 * those before it. So the renewal has a lock of its own with a limited wait.
 */
@ApplicationScoped
class RealmConnection {
  private static final int MOST_SECONDS_FOR_A_TOKEN = 5;

  @Inject private PlatformConfig config;

  private final ReentrantLock renewal = new ReentrantLock();
  private Keycloak keycloak;

  /**
   * @throws ProcessingException if Keycloak issues no token in time
   */
  RealmResource realm() {
    Keycloak client = client();
    renewToken(client);
    return client.realm(config.keycloak().realm());
  }

  private synchronized Keycloak client() {
    KeycloakConfig settings = config.keycloak();
    if (keycloak == null) {
      keycloak =
          KeycloakBuilder.builder()
              .serverUrl(settings.url().toString())
              .realm(settings.realm())
              .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
              .clientId(settings.clientId())
              .clientSecret(SecretFile.text(settings.clientSecretFile()))
              .build();
    }
    return keycloak;
  }

  private void renewToken(Keycloak client) {
    try {
      if (!renewal.tryLock(MOST_SECONDS_FOR_A_TOKEN, TimeUnit.SECONDS)) {
        throw new ProcessingException("Keycloak keeps another call waiting for its token");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProcessingException("interrupted while waiting for a token of Keycloak", e);
    }
    try {
      client.tokenManager().getAccessTokenString();
    } finally {
      renewal.unlock();
    }
  }

  @PreDestroy
  synchronized void close() {
    if (keycloak != null) {
      keycloak.close();
    }
  }
}
