package net.lastmile.identity.keycloak;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import net.lastmile.platform.configuration.PlatformConfig;
import net.lastmile.platform.configuration.SecretFile;
import net.lastmile.tenancy.hosts.PanelHost;
import org.keycloak.representations.idm.ClientRepresentation;

/** The Keycloak client that each tenant's panel logs in with. */
@ApplicationScoped
class PanelClients {
  private static final String HMAC = "HmacSHA256";

  /** Binds the client's log-in to the members of this organization. */
  private static final String ORGANIZATION = "lastmile.organization";

  /** Between the addresses in one attribute. */
  private static final String SEPARATOR = "##";

  @Inject private PlatformConfig config;

  /**
   * @param ownHosts host names of the tenant's own, reached by the same scheme and port
   */
  ClientRepresentation of(String slug, String company, List<String> ownHosts) {
    String panel = config.panelUrl(slug).toString();
    List<String> sites = sites(config.panelUrl(slug), ownHosts);
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
    client.setRedirectUris(pages(sites, "/callback"));
    client.setWebOrigins(List.of());
    client.setAttributes(
        Map.of(
            ORGANIZATION,
            slug,
            // Only the party that began the log-in can exchange the code (RFC 7636, RFC 9700
            // section 2.1.1).
            "pkce.code.challenge.method",
            "S256",
            "post.logout.redirect.uris",
            String.join(SEPARATOR, pages(sites, "/logged-out")),
            "backchannel.logout.url",
            config.publicUrl() + "/log-out/back-channel",
            "backchannel.logout.session.required",
            "true"));
    return client;
  }

  private static List<String> sites(URI panel, List<String> ownHosts) {
    String[] around = panel.toString().split(Pattern.quote(panel.getHost()), 2);
    return Stream.concat(Stream.of(panel.getHost()), ownHosts.stream())
        .map(host -> around[0] + host + around[1])
        .toList();
  }

  private static List<String> pages(List<String> sites, String path) {
    return sites.stream().map(site -> site + path).toList();
  }

  /**
   * Whether a client has every setting that decides where a log-in may return to and who is told of
   * its end, and the company's name, which the log-in page shows.
   */
  static boolean agree(ClientRepresentation there, ClientRepresentation wanted) {
    return Objects.equals(there.getName(), wanted.getName())
        && Objects.equals(there.getRootUrl(), wanted.getRootUrl())
        && Set.copyOf(there.getRedirectUris()).equals(Set.copyOf(wanted.getRedirectUris()))
        && Objects.equals(there.getWebOrigins(), wanted.getWebOrigins())
        && Objects.equals(there.isPublicClient(), wanted.isPublicClient())
        && Objects.equals(there.isStandardFlowEnabled(), wanted.isStandardFlowEnabled())
        && Objects.equals(there.isImplicitFlowEnabled(), wanted.isImplicitFlowEnabled())
        && Objects.equals(there.isDirectAccessGrantsEnabled(), wanted.isDirectAccessGrantsEnabled())
        && Objects.equals(there.isServiceAccountsEnabled(), wanted.isServiceAccountsEnabled())
        && there.getAttributes().entrySet().containsAll(wanted.getAttributes().entrySet());
  }

  /** The same secret that the portal derives, so that nobody has to hand it over. */
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
