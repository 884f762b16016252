package net.lastmile.portal.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The portal's configuration; the keys are explained in {@code docs/configuration.md}. */
@Named
@ApplicationScoped
public class Settings {
  private String publicUrl;
  private String panelUrl;
  private URI apiUrl;
  private String keycloakUrl;
  private String realm;
  private Path panelKeyFile;

  Settings() {}

  @Inject
  Settings(
      @ConfigProperty(name = "lastmile.public-url") String publicUrl,
      @ConfigProperty(name = "lastmile.panel-url") String panelUrl,
      @ConfigProperty(name = "lastmile.api.url") URI apiUrl,
      @ConfigProperty(name = "lastmile.keycloak.url") String keycloakUrl,
      @ConfigProperty(name = "lastmile.keycloak.realm") String realm,
      @ConfigProperty(name = "lastmile.panel.secret-key-file") String panelKeyFile) {
    this.publicUrl = publicUrl;
    this.panelUrl = panelUrl;
    this.apiUrl = apiUrl;
    this.keycloakUrl = keycloakUrl;
    this.realm = realm;
    this.panelKeyFile = Path.of(panelKeyFile);
  }

  public String getPublicUrl() {
    return publicUrl;
  }

  /** Host name of the sign-up site; panels are sub-domains of it. */
  public String getBaseDomain() {
    return URI.create(publicUrl).getHost();
  }

  /** Address of a tenant's panel, without a trailing slash. */
  public String panelUrl(String slug) {
    return panelUrl.replace("{slug}", slug);
  }

  public URI apiUrl() {
    return apiUrl;
  }

  /** The realm's issuer: the base address of its OpenID Connect endpoints. */
  public String issuer() {
    return keycloakUrl + "/realms/" + realm;
  }

  /** Whether browsers reach us over TLS, so that cookies can require it. */
  public boolean secure() {
    return publicUrl.startsWith("https:");
  }

  /** The key from which panel clients' secrets derive; read each time so that it can be rotated. */
  public byte[] panelKey() {
    try {
      String text = Files.readString(panelKeyFile, StandardCharsets.US_ASCII);
      return Base64.getDecoder().decode(text.strip());
    } catch (IOException unreadable) {
      throw new UncheckedIOException("lastmile.panel.secret-key-file", unreadable);
    }
  }
}
