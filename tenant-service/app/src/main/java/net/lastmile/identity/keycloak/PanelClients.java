package net.lastmile.identity.keycloak;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import net.lastmile.platform.configuration.PlatformConfig;
import net.lastmile.platform.configuration.SecretFile;
import net.lastmile.tenancy.PanelHost;
import org.keycloak.representations.idm.ClientRepresentation;

/** The client each tenant's panel logs in with. */
@ApplicationScoped
class PanelClients {
  private static final String HMAC = "HmacSHA256";

  /** Binds the client's log-in to the members of this organization. */
  private static final String ORGANIZATION = "lastmile.organization";

  @Inject private PlatformConfig config;

  ClientRepresentation of(String slug, String company) {
    String panel = config.panelUrl(slug).toString();
    String clientId = PanelHost.clientId(slug);
    ClientRepresentation client = new ClientRepresentation();
    client.setClientId(clientId);
    client.setName(company);
    client.setEnabled(true);
    client.setProtocol("openid-connect");
    client.setPublicClient(false);
    client.setClientAuthenticatorType("client-secret");
    client.setSecret(secret(clientId));
    client.setStandardFlowEnabled(true);
    client.setImplicitFlowEnabled(false);
    client.setDirectAccessGrantsEnabled(false);
    client.setServiceAccountsEnabled(false);
    client.setRootUrl(panel);
    client.setBaseUrl("/");
    client.setRedirectUris(List.of(panel + "/callback"));
    client.setWebOrigins(List.of());
    client.setAttributes(
        Map.of(
            ORGANIZATION,
            slug,
            "post.logout.redirect.uris",
            panel + "/logged-out",
            "backchannel.logout.url",
            config.publicUrl() + "/log-out/back-channel",
            "backchannel.logout.session.required",
            "true"));
    return client;
  }

  /** The same secret the portal derives: nobody has to hand it over. */
  private String secret(String clientId) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(SecretFile.key(config.panelSecretKeyFile()), HMAC));
      byte[] secret = mac.doFinal(clientId.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
