package net.lastmile.identity.keycloak;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import net.lastmile.platform.configuration.PlatformConfig;
import net.lastmile.platform.configuration.PlatformConfig.KeycloakConfig;
import net.lastmile.platform.configuration.SecretFile;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;

/** The realm, as our service account reaches it; the token is fetched at the first call. */
@ApplicationScoped
class RealmConnection {
  @Inject private PlatformConfig config;

  private Keycloak keycloak;

  synchronized RealmResource realm() {
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
    return keycloak.realm(settings.realm());
  }

  @PreDestroy
  synchronized void close() {
    if (keycloak != null) {
      keycloak.close();
    }
  }
}
